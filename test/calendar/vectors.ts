/** A rule, where it starts, and the wall times it gives from there on (RFC 5545, 3.3.10), worked out by hand. */
export type Vector = {
  readonly what: string;
  readonly rule: string;
  readonly start: string;
  /** The first ones; all when `isAll`. */
  readonly gives: string;
  readonly isAll?: boolean;
};

export const vectors: readonly Vector[] = [
  {
    what: "a count takes the start in",
    rule: "FREQ=DAILY;COUNT=3",
    start: "20260227T090000",
    gives: "20260227T090000 20260228T090000 20260301T090000",
    isAll: true,
  },
  {
    what: "an end is the last one, when it is one",
    rule: "FREQ=DAILY;INTERVAL=2;UNTIL=20260305T090000",
    start: "20260301T090000",
    gives: "20260301T090000 20260303T090000 20260305T090000",
    isAll: true,
  },
  {
    what: "an end without a time takes in its day",
    rule: "FREQ=DAILY;UNTIL=20260302",
    start: "20260301T230000",
    gives: "20260301T230000 20260302T230000",
    isAll: true,
  },
  {
    what: "every other week counts weeks from their own start: Monday",
    rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4",
    start: "20260303T180000",
    gives: "20260303T180000 20260308T180000 20260317T180000 20260322T180000",
    isAll: true,
  },
  {
    what: "every other week counts weeks from their own start: Sunday",
    rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4",
    start: "20260303T180000",
    gives: "20260303T180000 20260315T180000 20260317T180000 20260329T180000",
    isAll: true,
  },
  {
    what: "the 31st is left out where there is none",
    rule: "FREQ=MONTHLY",
    start: "20260131",
    gives: "20260131 20260331 20260531 20260731",
  },
  {
    what: "the last day but one of a month",
    rule: "FREQ=MONTHLY;BYMONTHDAY=-2",
    start: "20260130",
    gives: "20260130 20260227 20260330 20260429",
  },
  {
    what: "the second and the last Tuesday",
    rule: "FREQ=MONTHLY;BYDAY=2TU,-1TU",
    start: "20260310T200000",
    gives: "20260310T200000 20260331T200000 20260414T200000 20260428T200000",
  },
  {
    what: "a fifth Friday, only where there is one",
    rule: "FREQ=MONTHLY;BYDAY=5FR",
    start: "20260130",
    gives: "20260130 20260529 20260731 20261030",
  },
  {
    what: "the last working day",
    rule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    start: "20260130",
    gives: "20260130 20260227 20260331 20260430 20260529",
  },
  {
    what: "a place in a set is counted from its own start, not from that of the series",
    rule: "FREQ=MONTHLY;BYMONTHDAY=1,10,20;BYSETPOS=2",
    start: "20260305",
    gives: "20260310 20260410 20260510",
  },
  {
    what: "the second of the times of a day",
    rule: "FREQ=DAILY;BYHOUR=8,12,20;BYSETPOS=2",
    start: "20260301T120000",
    gives: "20260301T120000 20260302T120000",
  },
  {
    what: "Friday the 13th: both must be so",
    rule: "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    start: "20260213",
    gives: "20260213 20260313 20261113 20270813",
  },
  {
    what: "29 February, once in four years",
    rule: "FREQ=YEARLY",
    start: "20240229",
    gives: "20240229 20280229 20320229",
  },
  {
    what: "1900 and 2100 have no 29 February",
    rule: "FREQ=YEARLY;INTERVAL=4",
    start: "20920229",
    gives: "20920229 20960229 21040229",
  },
  {
    what: "the same day in two months",
    rule: "FREQ=YEARLY;BYMONTH=6,9",
    start: "20260610",
    gives: "20260610 20260910 20270610",
  },
  {
    what: "days of the month without a month are in every month",
    rule: "FREQ=YEARLY;BYMONTHDAY=29",
    start: "20260129",
    gives: "20260129 20260329 20260429",
  },
  {
    what: "the last Sunday of a month, in years",
    rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    start: "20260329T020000",
    gives: "20260329T020000 20270328T020000 20280326T020000",
  },
  {
    what: "the 20th Monday of a year",
    rule: "FREQ=YEARLY;BYDAY=20MO",
    start: "20260518",
    gives: "20260518 20270517 20280515",
  },
  {
    what: "days of the year, also from its end",
    rule: "FREQ=YEARLY;BYYEARDAY=60,-1",
    start: "20270301",
    gives: "20270301 20271231 20280229 20281231",
  },
  {
    what: "days of the year, but only on a Friday: a day must be both",
    rule: "FREQ=YEARLY;BYYEARDAY=1,2,3;BYDAY=FR",
    start: "20260102",
    gives: "20260102 20270101 20310103",
  },
  {
    what: "Monday of week 20",
    rule: "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
    start: "20260511",
    gives: "20260511 20270517 20280515",
  },
  {
    what: "week 1 may begin in December",
    rule: "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO",
    start: "20241230",
    gives: "20241230 20251229 20270104",
  },
  {
    what: "week 53, only in years that have one",
    rule: "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO",
    start: "20201228",
    gives: "20201228 20261228 20321227",
  },
  {
    what: "a week without a day is on the weekday of the start",
    rule: "FREQ=YEARLY;BYWEEKNO=20",
    start: "20260513",
    gives: "20260513 20270519 20280517",
  },
  {
    what: "hours run through midnight",
    rule: "FREQ=HOURLY;INTERVAL=5",
    start: "20260301T200000",
    gives: "20260301T200000 20260302T010000 20260302T060000",
  },
  {
    what: "every twenty minutes, at work only",
    rule: "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10",
    start: "20260301T094000",
    gives: "20260301T094000 20260301T100000 20260301T102000 20260301T104000 20260302T090000",
  },
  {
    what: "minutes of every other hour",
    rule: "FREQ=HOURLY;INTERVAL=2;BYMINUTE=15,45;BYDAY=MO",
    start: "20260302T211500",
    gives: "20260302T211500 20260302T214500 20260302T231500 20260302T234500 20260309T011500",
  },
  {
    what: "seconds",
    rule: "FREQ=SECONDLY;INTERVAL=45;BYSECOND=0,30;COUNT=3",
    start: "20260301T235930",
    gives: "20260301T235930 20260302T000100 20260302T000230",
    isAll: true,
  },
];
