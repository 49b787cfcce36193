import { CircleAlert, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { StateMessage, type StateMessageProps } from "./state-message.tsx";

export type ErrorStateProps = Pick<StateMessageProps, "title" | "children" | "place"> & {
  onRetry?: () => void;
  isRetrying?: boolean;
  retryLabel?: string;
  /** A second way out, as a link. */
  action?: ReactNode;
  /** "tried twice, at 12:03 and 12:04". */
  tried?: ReactNode;
  /** What to quote when asking for help. */
  reference?: string;
};

/** It broke: says what is safe and tries again. */
export function ErrorState({
  onRetry,
  isRetrying,
  retryLabel = "Try again",
  action,
  tried,
  reference,
  ...rest
}: ErrorStateProps) {
  const retry = onRetry ? (
    <Button onClick={onRetry} busy={isRetrying} icon={<RotateCw aria-hidden="true" />}>
      {retryLabel}
    </Button>
  ) : null;
  return (
    <StateMessage
      {...rest}
      role="alert"
      icon={<CircleAlert aria-hidden="true" />}
      actions={
        retry || action || tried ? (
          <>
            {retry}
            {action}
            {tried ? <span className="text-fine text-ink-3">{tried}</span> : null}
          </>
        ) : null
      }
      after={reference ? <p className="ui-message-ref">ref {reference}</p> : null}
    />
  );
}
