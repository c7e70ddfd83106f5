import type { Finding } from '#checks/finding.ts';
import type { Report } from '#sim/report/report.ts';
import { applied, type Difference, differenceBetween } from './difference.ts';

/** What an edit is answered with. */
export interface Found {
  readonly report: Report;
  /** What the design checks say of the design and this report. */
  readonly findings: readonly Finding[];
}

/**
 * One side of a thread that tells the other its answers, each as what is other than in the one before. The other side then shares all
 * that has not changed, so whoever shows it sees at a glance that there is nothing to do.
 */
export class ToldReport {
  private last: Found | null = null;

  tell(found: Found): Difference {
    const difference = differenceBetween(this.last, found);
    this.last = found;
    return difference;
  }

  hear(difference: Difference): Found {
    this.last = applied(this.last, difference) as Found;
    return this.last;
  }
}
