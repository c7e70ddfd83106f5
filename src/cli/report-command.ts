/** `report design.json --html FILE --markdown FILE`: all that is known of a design, to hand on. Beside Markdown stands its picture. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import { loadFacts } from '#catalogue/facts.ts';
import { acceptanceOf } from '#checks/finding.ts';
import { openFindings } from '#checks/open-findings.ts';
import { readinessOf } from '#checks/readiness/readiness.ts';
import { saidReadiness } from '#checks/readiness/said-readiness.ts';
import { runChecks } from '#checks/run-checks.ts';
import { drawSvg } from '#drawing/svg/draw-svg.ts';
import type { Block } from '#interop/report/blocks.ts';
import { designReport } from '#interop/report/design-report.ts';
import { gatherReport } from '#interop/report/gather-report.ts';
import { reportHtml } from '#interop/report/report-html.ts';
import { pictureOf, reportMarkdown } from '#interop/report/report-markdown.ts';
import { simulate } from '#sim/simulate.ts';
import { cutSets, singlePoints } from '#verify/cut-sets.ts';
import { failables } from '#verify/failable.ts';
import { resilienceScore, SCORE_FORMULA } from '#verify/resilience-score.ts';
import { Scenarios } from '#verify/scenarios.ts';
import { flowsOf, sweep } from '#verify/sweep.ts';
import { finish, verifyIntents } from '#verify/verify-intents.ts';
import { writeFault } from './file-fault.ts';
import { openDesign } from './open-design.ts';
import { readOptions } from './options.ts';
import { bad, done, type Files, type Outcome } from './outcome.ts';

export async function reportCommand(
  args: readonly string[],
  files: Files,
  catalogue: Catalogue,
): Promise<Outcome> {
  const options = readOptions(args, { values: ['html', 'markdown'] });
  if (typeof options === 'string') return bad(options);
  const opened = openDesign(files, options.words[0]);
  if (!opened.ok) return opened.error;
  const document = opened.value;
  const html = options.values.get('html')?.at(-1);
  const markdown = options.values.get('markdown')?.at(-1);
  if (html === undefined && markdown === undefined)
    return bad('Name a file to write: --html FILE, --markdown FILE, or both.');
  const report = simulate(document, catalogue);
  const scenarios = new Scenarios(document, catalogue);
  const elements = failables(document, catalogue);
  const swept = [...sweep(scenarios, elements, 'single')];
  const found = runChecks(document, catalogue, report);
  const cuts = cutSets(flowsOf(document), swept);
  const names = new Map(elements.map(({ key, name }) => [key, name]));
  const alone = singlePoints(cuts).map(({ key, flows }) => ({ name: names.get(key) ?? key, flows }));
  const blocks = designReport(
    gatherReport({
      document,
      report,
      picture: drawSvg({
        document,
        report,
        flow: report.flows[0]?.flow ?? null,
        theme: 'light',
        background: false,
        caption: true,
        embed: null,
      }).svg,
      findings: found.map((finding) => ({
        ...finding,
        accepted: acceptanceOf(document, finding)?.reason ?? null,
      })),
      readiness: saidReadiness(readinessOf(document, report, openFindings(document, found), alone)),
      verdicts: finish(verifyIntents(scenarios, elements)),
      elements,
      scenarios: swept,
      cutSets: cuts,
      score: resilienceScore(document, swept),
      scoreFormula: SCORE_FORMULA,
      factTable: await loadFacts(),
    }),
  );
  const written: string[] = [];
  const texts = [
    ...(html === undefined ? [] : [[html, reportHtml(document.name, blocks)]]),
    ...(markdown === undefined ? [] : markdownFiles(markdown, document.name, blocks)),
  ] as [path: string, text: string][];
  for (const [path, text] of texts) {
    try {
      files.write(path, text);
      written.push(path);
    } catch (cause) {
      return bad(writeFault(path, cause));
    }
  }
  return done({ format: 'handoff-report-files/1', design: document.name, files: written });
}

/** `report.md` and, beside it, `report.svg`. */
function markdownFiles(path: string, title: string, blocks: readonly Block[]): [string, string][] {
  const picture = `${path.replace(/\.[^./\\]*$/, '')}.svg`;
  const name = picture.slice(Math.max(picture.lastIndexOf('/'), picture.lastIndexOf('\\')) + 1);
  return [
    [path, reportMarkdown(title, blocks, name)],
    [picture, pictureOf(blocks)],
  ];
}
