/**
 * How long things take, in microseconds. Only the order of events and the recovery clock depend on it, not where the
 * network settles.
 *
 * @source ER-277, ER-405: an attached interface is seen at once, else BFD or the hold timer; RFC 2328 appendix C.3
 */

/** Assumption: what a router takes to act on one message. */
export const PROCESSING_US = 1_000;

/** Assumption: what a router takes to compute its interior routes anew. */
export const INTERIOR_US = 50_000;

/** Assumption: dead interval of OSPF as routers have it by default. */
export const OSPF_DEAD_US = 40_000_000;

/** Opening a session takes two round trips: TCP, then OPEN and KEEPALIVE. */
export const openingTime = (delayUs: number): number => 4 * (delayUs + PROCESSING_US);
