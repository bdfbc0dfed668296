import rr from 'rrule'; const {rrulestr}=rr;
import {RRuleTemporal} from 'rrule-temporal';
import { Temporal } from "temporal-polyfill";
import {parseRule} from './src/core/calendar/parse-rule.ts';import {expandRule} from './src/core/calendar/expand-rule.ts';import {parseMoment} from './src/core/calendar/moment.ts';import {createBudget} from './src/core/calendar/budget.ts';import {formatInstant} from './src/core/calendar/civil.ts';import { createRandom } from "./src/core/random.ts";
const R=createRandom(Number(process.argv[2]??1));const pick=a=>a[Math.floor(R()*a.length)];const some=(f,n)=>[...new Set(Array.from({length:1+Math.floor(R()*n)},f))].sort((a,b)=>typeof a==='number'?a-b:0).join(',');
const int=(a,b)=>a+Math.floor(R()*(b-a+1));const nz=(a)=>{const v=int(1,a);return R()<.3?-v:v};
const WD=['MO','TU','WE','TH','FR','SA','SU'];
const stats={};
const N=Number(process.argv[3]??400);
for(let i=0;i<N;i++){
 const freq=pick(['YEARLY','MONTHLY','WEEKLY','DAILY','HOURLY']);
 const p=[`FREQ=${freq}`];
 if(R()<.5)p.push(`INTERVAL=${int(1,freq==='HOURLY'?30:freq==='MINUTELY'?200:4)}`);
 if(R()<.3)p.push(`WKST=${pick(WD)}`);
 if(R()<.35)p.push(`BYMONTH=${some(()=>int(1,12),3)}`);
 if(freq==='YEARLY'&&R()<.2)p.push(`BYWEEKNO=${some(()=>nz(53),2)}`);
 if(['YEARLY','HOURLY','MINUTELY'].includes(freq)&&R()<.2)p.push(`BYYEARDAY=${some(()=>nz(366),20)}`);
 if(freq!=='WEEKLY'&&R()<.3)p.push(`BYMONTHDAY=${some(()=>nz(31),4)}`);
 if(R()<.4){const ord=(freq==='MONTHLY'||(freq==='YEARLY'&&!p.some(x=>/BYWEEKNO/.test(x))))&&R()<.5; p.push(`BYDAY=${some(()=>(ord?nz(5):'')+pick(WD),3)}`)}
 if(R()<.25)p.push(`BYHOUR=${some(()=>int(0,23),3)}`);
 if(R()<.2)p.push(`BYMINUTE=${some(()=>int(0,59),3)}`);
 if(R()<.25&&p.some(x=>/^BY/.test(x)))p.push(`BYSETPOS=${nz(3)}`);
 p.push('COUNT=12');
 const dt=`${int(1996,2028)}${String(int(1,12)).padStart(2,'0')}${String(int(1,28)).padStart(2,'0')}T${String(int(0,23)).padStart(2,'0')}${pick(['00','30'])}00`;
 const rule=p.join(';');
 const st=parseMoment(dt,null).moment;const pr=parseRule(rule);
 const to=parseMoment(''+(Number(dt.slice(0,4))+12)+'0101T000000',null).moment.wall;
 const ours=expandRule(pr.rule,st,{from:st.wall,to},createBudget(5e6)).walls.map(formatInstant).join();
 let a,b;
 try{ a=rrulestr(`DTSTART:${dt}Z\nRRULE:${rule}`).between(new Date(st.wall*1000),new Date(to*1000),true).map(d=>d.toISOString().replace('.000','')).join();}catch(e){a='ERR '+e.message}
 try{ b=new RRuleTemporal({rruleString:`DTSTART:${dt}Z\nRRULE:${rule}`,maxIterations:100000}).between(new Date(st.wall*1000),new Date(to*1000-1000),true).map(z=>z.toInstant().toString()).join();}catch(e){b='ERR '+e.message.slice(0,60)}
 const k=(ours===a?'=':'x')+(ours===b?'=':'x')+(a===b?'=':'x');stats[k]=(stats[k]??0)+1;
 if(ours!==a||ours!==b){ console.log(k,dt,rule,'\n o',ours.slice(0,100),'\n a',ours===a?'':a.slice(0,100),'\n b',ours===b?'':b.slice(0,100))}
}
console.log(stats);
