export interface Touches {
  updatedAt: Date;
  /** The newest approval by a coach; null where there is none. */
  approvedAt: Date | null;
  practisedAt: Date | null;
}

/** When a story was last edited, approved by a coach or said aloud, in ms since 1970: it counts as fresh from there on. */
export const touchedAtMs = ({ updatedAt, approvedAt, practisedAt }: Touches): number =>
  Math.max(updatedAt.getTime(), approvedAt?.getTime() ?? 0, practisedAt?.getTime() ?? 0);
