import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { Scenarios } from '#verify/scenarios.ts';
import { TraceMemo } from '#verify/trace-memo.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import { AnswerBook } from '#verify/answer-book.ts';
import { Foundation } from '#verify/foundation.ts';
import { Settled } from '#verify/settled.ts';
import { design, failureSets } from './engine.ts';
export function stats(n: number) {
  const t: any = {}, cnt: any = {}; const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system)/1000; };
  const stack: number[] = [];
  const wrap = (o: any, m: string) => { const f = o[m]; o[m] = function (...a: any[]) { const b = cpu(); stack.push(0); try { return f.apply(this, a); } finally { const d = cpu() - b; const inner = stack.pop()!; t[m] = (t[m] ?? 0) + d - inner; cnt[m]=(cnt[m]??0)+1; if (stack.length) stack[stack.length-1]! += d; } }; };
  wrap(Simulation.prototype, 'restart'); wrap(AnswerBook.prototype, 'ask'); wrap(Foundation.prototype,'without'); wrap(Foundation.prototype,'downsOf'); wrap(TraceMemo.prototype,'trace');
  wrap(Scenarios.prototype,'conclude'); wrap(Scenarios.prototype,'single'); wrap(Scenarios.prototype,'settled'); wrap(Scenarios.prototype,'run'); wrap(Scenarios.prototype,'trace');wrap(Settled.prototype,'lostSince');
  for (let i=0;i<4;i++) { for (const k in t) {t[k]=0;cnt[k]=0;}
  const d = design(n); const sets = failureSets(d, n);
  const s = new Scenarios(d, baseCatalogue) as any;
  const b=cpu(); for (const f of sets) s.run(f); 
  console.log(Math.round(cpu()-b), Object.entries(t).map(([k,v]: any)=>k+' '+v.toFixed(0)+'/'+cnt[k]).join('  ')); }
}
