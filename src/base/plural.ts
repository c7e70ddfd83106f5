import { language } from './language.ts';

/** English forms of a count, `#` for the number. Whatever differs with the number belongs inside: verb, noun and all. */
export interface Forms {
  readonly one: string;
  readonly other: string;
  /** Where none is said differently: `nothing`. */
  readonly none?: string;
}

/** A count inside a text of `t`. Other languages bring as many forms as their grammar has. */
export class Plural {
  readonly count: number;
  readonly forms: Forms;

  constructor(count: number, forms: Forms) {
    this.count = count;
    this.forms = forms;
  }

  /** In English. */
  toString(): string {
    const { one, other, none } = this.forms;
    const form = this.count === 1 ? one : this.count === 0 && none !== undefined ? none : other;
    return form.replaceAll('#', new Intl.NumberFormat(language().tag).format(this.count));
  }
}

/** `t`${plural(links, { one: '# link is', other: '# links are' })} down``. */
export const plural = (count: number, forms: Forms): Plural => new Plural(count, forms);
