import { ANSWER_WORDS } from './answer-words.ts';
import type { ReadinessPoint } from './point.ts';

/** The checklist in sentences, for a report. */
export const saidReadiness = (points: readonly ReadinessPoint[]) =>
  points.map(({ topic, question, answer, because, findings }) => ({
    topic,
    question,
    answer,
    word: ANSWER_WORDS[answer],
    because,
    against: findings.map(({ message }) => message),
  }));
