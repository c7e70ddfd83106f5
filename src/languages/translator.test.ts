import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '#base/language.ts';
import { listed } from '#base/listed.ts';
import { number } from '#base/number.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { longer, rightToLeft } from './pseudo.ts';
import { translator } from './translator.ts';

const speaking = (
  tag: string,
  messages: Readonly<Record<string, string>>,
  direction: 'ltr' | 'rtl' = 'ltr',
) => speak({ tag, direction, translate: translator({ tag, direction }, (pattern) => messages[pattern]) });

afterEach(() => speak(null));

const circuits = (count: number) =>
  t`${plural(count, { one: '# circuit ends', other: '# circuits end' })} in ${'Milan'}`;

describe('a text', () => {
  it('is what the code says in English', () => {
    expect([circuits(1), circuits(70000)]).toEqual([
      '1 circuit ends in Milan',
      '70,000 circuits end in Milan',
    ]);
    expect(t`${plural(0, { one: '# link', other: '# links', none: 'no link' })}`).toBe('no link');
  });

  it('takes as many plural forms as a language has', () => {
    speaking('pl', {
      '{0, plural, one {# circuit ends} other {# circuits end}} in {1}':
        'W mieście {1} {0, plural, one {kończy się # obwód} few {kończą się # obwody} other {kończy się # obwodów}}',
    });
    expect([1, 2, 5].map(circuits)).toEqual([
      'W mieście Milan kończy się 1 obwód',
      'W mieście Milan kończą się 2 obwody',
      'W mieście Milan kończy się 5 obwodów',
    ]);
  });

  it('is told in English where a catalogue has no translation', () => {
    speaking('de', {});
    expect(circuits(2)).toBe('2 circuits end in Milan');
  });

  it('keeps braces, apostrophes and hashes as they are', () => {
    const said = () => t`{"${'a'}": '{b}'} isn't #1 of Microsoft's`;
    const plain = said();
    speak({
      tag: 'en-XA',
      direction: 'ltr',
      translate: translator({ tag: 'en', direction: 'ltr' }, (p) => p),
    });
    expect(said()).toBe(plain);
  });

  it('keeps the order of names inside a text that runs from right to left', () => {
    speaking('ar', { 'from {0} to {1}': 'من {0} إلى {1}' }, 'rtl');
    expect(t`from ${'10.0.0.0/8'} to ${'P1'}`).toBe('من \u206810.0.0.0/8\u2069 إلى \u2068P1\u2069');
  });
});

describe('numbers and lists', () => {
  it('are written as the language writes them', () => {
    expect([number(70000), number(0.25), listed(['A', 'B', 'C'])]).toEqual(['70,000', '0.25', 'A, B and C']);
    speaking('de', {});
    expect([number(70000), number(0.25), listed(['A', 'B', 'C'])]).toEqual(['70.000', '0,25', 'A, B und C']);
  });
});

describe('the languages for testing', () => {
  it('change what is read and nothing of the syntax', () => {
    expect(rightToLeft('{0, plural, one {# link} other {# links}} of {1}')).toBe(
      '{0, plural, one {# \u202Elink\u202C} other {# \u202Elinks\u202C}} \u202Eof\u202C {1}',
    );
  });

  it('make a text two fifths longer', () => {
    for (const text of ['Open', 'Fly', 'Redundant peering in another place'])
      expect(longer(text).match(/\p{L}/gu)?.length).toBeGreaterThanOrEqual(
        (text.match(/\p{L}/gu)?.length ?? 0) * 1.4,
      );
    expect(longer('Open')).not.toMatch(/[a-zA-Z]/);
  });
});
