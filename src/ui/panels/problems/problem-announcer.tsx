import { countsInWords, openFindings } from '#checks/open-findings.ts';
import { useEditor } from '#ui/use-editor.tsx';

/** Says how many problems there are whenever that changes, once the design has been checked. */
export function ProblemAnnouncer() {
  const words = useEditor(({ document, findings, report }) =>
    report
      ? countsInWords(openFindings(document, findings).filter(({ severity }) => severity !== 'info'))
      : '',
  );
  return (
    <p className="sr-only" aria-live="polite">
      {words}
    </p>
  );
}
