import {readFileSync} from 'fs';
import { parseCalendar } from './src/core/calendar/parse-calendar.ts'; import { expandCalendar } from './src/core/calendar/expand-calendar.ts';import { ianaZone } from './src/core/calendar/iana-zone.ts';import { parseComponents } from './src/core/calendar/component.ts';import { createIssueLog } from './src/core/calendar/issue.ts';
import ical from 'node-ical';
const s=readFileSync('/tmp/cal/big.ics','utf8');
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};
for(let i=0;i<4;i++){let t=cpu();parseComponents(s,createIssueLog()); let t1=cpu(); const c=parseCalendar(s);let t2=cpu();const e=expandCalendar(c.events,{from:Date.UTC(2026,2,1)/1000,to:Date.UTC(2026,2,29)/1000},ianaZone('Europe/Berlin'));console.log('comp',t1-t,'parse',t2-t1,'exp',cpu()-t2,e.occurrences.length,c.issues.length)}
for(let i=0;i<2;i++){let t=cpu();const r=ical.sync.parseICS(s);let t1=cpu();let n=0; for(const e of Object.values(r)) if(e.type==='VEVENT'){ n+=ical.expandRecurringEvent(e,{from:new Date('2026-03-01'),to:new Date('2026-03-29')}).length } console.log('node-ical',t1-t,cpu()-t1)}
