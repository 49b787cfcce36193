import { Compass } from "lucide-react";
import { StateMessage, type StateMessageProps } from "./state-message.tsx";

/** There is nothing at this address, or not for this person; both read alike on purpose. */
export function NotFound(props: Pick<StateMessageProps, "title" | "children" | "actions" | "place">) {
  return <StateMessage {...props} icon={<Compass aria-hidden="true" />} />;
}
