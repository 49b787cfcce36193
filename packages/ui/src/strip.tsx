import { CloudOff, Info } from "lucide-react";
import type { ReactNode } from "react";
import { Glyph } from "./glyph.tsx";

export type StripProps = {
  tone?: "info" | "news" | "done" | "failed" | "offline";
  children: ReactNode;
  /** Text buttons or links at the end. */
  actions?: ReactNode;
  /** `alert` interrupts, `status` waits; without one it is not announced (say, when it was there from the start). */
  role?: "alert" | "status";
};

const icons = {
  info: <Info aria-hidden="true" />,
  news: <Info aria-hidden="true" />,
  done: <Glyph name="cone" />,
  failed: <Glyph name="can" />,
  offline: <CloudOff aria-hidden="true" />,
};

/** One line that concerns the whole page or form: offline, newer text, saved, refused. */
export function Strip({ tone = "info", children, actions, role }: StripProps) {
  return (
    <div className="ui-strip" data-tone={tone} role={role}>
      {icons[tone]}
      <div>{children}</div>
      {actions}
    </div>
  );
}
