import { NothingHere } from "@/features/shell/index.ts";

export default function NotFoundInOrganisation() {
  return <NothingHere home="/" />;
}
