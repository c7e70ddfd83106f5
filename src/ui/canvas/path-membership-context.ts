/**
 * What is on the selected flow's path, for everything that steps back when it is not.
 *
 * Hand the ids to the primitive hooks below: a node renders again when its own answer changes, not with every report.
 */
import { createContext, useContext } from 'react';
import type { PathMembership } from './path/path-membership.ts';

const MembershipContext = createContext<PathMembership | null>(null);

export const PathMembershipProvider = MembershipContext;

/** Null: no flow is selected, or there is no report yet; then nothing steps back. */
export const usePathMembership = (): PathMembership | null => useContext(MembershipContext);
