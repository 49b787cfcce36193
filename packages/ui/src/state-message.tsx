import type { ReactNode } from "react";

export type StateMessageProps = {
  title: ReactNode;
  /** What happened and what is safe. */
  children?: ReactNode;
  icon?: ReactNode;
  /** The one next thing, as a button; a second way out may follow as a link. */
  actions?: ReactNode;
  /** `page` stands alone in the middle of an empty page and takes the h1. */
  place?: "inline" | "page";
  role?: "alert" | "status";
  /** Stands under the actions: a reference, a sample. */
  after?: ReactNode;
};

/** What every state is built of; prefer the named states. */
export function StateMessage({ title, children, icon, actions, place = "inline", role, after }: StateMessageProps) {
  const Heading = place === "page" ? "h1" : "h2";
  return (
    <div className="ui-message" data-place={place} role={role}>
      <Heading className="ui-message-title">
        {icon}
        <span>{title}</span>
      </Heading>
      {children ? <div className="ui-message-text">{children}</div> : null}
      {actions ? <div className="ui-message-actions">{actions}</div> : null}
      {after}
    </div>
  );
}
