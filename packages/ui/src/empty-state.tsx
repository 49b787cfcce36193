import type { ReactNode } from "react";
import { Quote } from "./quote.tsx";
import { StateMessage, type StateMessageProps } from "./state-message.tsx";

export type EmptyStateProps = Pick<StateMessageProps, "title" | "children" | "place"> & {
  /** One button. */
  action?: ReactNode;
  /** What it looks like once there is something. */
  sample?: ReactNode;
  sampleBy?: ReactNode;
};

/** There is nothing yet, and that is fine: says what comes here and offers the first step. */
export function EmptyState({ action, sample, sampleBy, ...rest }: EmptyStateProps) {
  return <StateMessage {...rest} actions={action} after={sample ? <Quote by={sampleBy}>{sample}</Quote> : null} />;
}
