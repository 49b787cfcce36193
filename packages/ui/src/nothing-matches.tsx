import { Search } from "lucide-react";
import { StateMessage, type StateMessageProps } from "./state-message.tsx";

/** There are things, but none fits the filter: says which filter, and how to drop it. */
export function NothingMatches(props: Pick<StateMessageProps, "title" | "children" | "actions">) {
  return <StateMessage {...props} icon={<Search aria-hidden="true" />} role="status" />;
}
