import { Lock } from "lucide-react";
import { StateMessage, type StateMessageProps } from "./state-message.tsx";

/** The person may not see this: says as whom they are signed in and whom to ask. */
export function Forbidden(props: Pick<StateMessageProps, "title" | "children" | "actions" | "place">) {
  return <StateMessage {...props} icon={<Lock aria-hidden="true" />} />;
}
