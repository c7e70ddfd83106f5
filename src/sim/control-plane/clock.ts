/**
 * How long things take, in microseconds. Only the order of events and the recovery clock depend on it, not where the
 * network settles.
 *
 * @source ER-277, ER-405: an attached interface is seen at once, else BFD or the hold timer
 */

/** Assumption: what a router takes to act on one message. */
export const PROCESSING_US = 1_000;

/** Opening a session takes two round trips: TCP, then OPEN and KEEPALIVE. */
export const openingTime = (delayUs: number): number => 4 * (delayUs + PROCESSING_US);
