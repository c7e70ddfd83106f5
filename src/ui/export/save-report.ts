/** All that is known of the design, in one file. What is not known yet, the sweep and the verdicts, is worked out first. */
import { t } from '#base/t.ts';
import { loadFacts } from '#catalogue/facts.ts';
import { acceptanceOf } from '#checks/finding.ts';
import { openFindings } from '#checks/open-findings.ts';
import { readinessOf } from '#checks/readiness/readiness.ts';
import { saidReadiness } from '#checks/readiness/said-readiness.ts';
import type { EditorState } from '#editor/editor-state.ts';
import { designReport } from '#interop/report/design-report.ts';
import { gatherReport } from '#interop/report/gather-report.ts';
import { reportHtml } from '#interop/report/report-html.ts';
import { pictureOf, reportMarkdown } from '#interop/report/report-markdown.ts';
import { isOutOfDate } from '#ui/panels/sweep/is-out-of-date.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { PLAIN, pictureNow } from './picture-now.ts';
import { plainName, saveText } from './save-file.ts';

/** @returns What became of it, in a sentence. */
export async function saveReport(editor: EditorStore, form: 'html' | 'markdown'): Promise<string> {
  const { report, document } = editor.getState();
  if (!report) return t`The design has not been simulated yet, so there is nothing to report.`;
  const { sweep, proof } = await known(editor);
  if (sweep?.state !== 'done' || !sweep.summary)
    return t`The failures could not be tried, so there is no report. Look under Every failure.`;
  const findings = editor.getState().findings;
  const names = new Map(sweep.elements.map(({ key, name }) => [key, name]));
  const alone = sweep.summary.singlePoints.map(({ key, flows }) => ({ name: names.get(key) ?? key, flows }));
  const blocks = designReport(
    gatherReport({
      document,
      report,
      picture: pictureNow(editor, { ...PLAIN, background: false }).svg,
      findings: findings.map((finding) => ({
        ...finding,
        accepted: acceptanceOf(document, finding)?.reason ?? null,
      })),
      readiness: saidReadiness(readinessOf(document, report, openFindings(document, findings), alone)),
      verdicts: proof.verdicts,
      elements: sweep.elements,
      scenarios: sweep.scenarios,
      cutSets: sweep.summary.cutSets,
      score: sweep.summary.score,
      scoreFormula: sweep.summary.scoreFormula,
      factTable: await loadFacts(),
    }),
  );
  const name = `${plainName(document.name)}-report`;
  if (form === 'html') saveText(`${name}.html`, reportHtml(document.name, blocks), 'text/html');
  else {
    saveText(`${name}.md`, reportMarkdown(document.name, blocks, `${name}.svg`), 'text/markdown');
    saveText(`${name}.svg`, pictureOf(blocks), 'image/svg+xml');
  }
  return form === 'html'
    ? t`The report is saved.`
    : t`The report is saved, and its picture as ${name}.svg. Keep the two in one folder.`;
}

/** The state once the sweep and the verdicts are about the design as it is. */
async function known(editor: EditorStore): Promise<EditorState> {
  const { sweep, document, runSweep } = editor.getState();
  const isThere = sweep?.state === 'done' || sweep?.state === 'working';
  if (!sweep || !isThere || isOutOfDate(sweep.of, document)) runSweep('single');
  const settled = (state: EditorState) => state.sweep?.state !== 'working' && state.proof.state !== 'working';
  const now = editor.getState();
  if (settled(now)) return now;
  return new Promise((resolve) => {
    const stop = editor.subscribe((state) => {
      if (!settled(state)) return;
      stop();
      resolve(state);
    });
  });
}
