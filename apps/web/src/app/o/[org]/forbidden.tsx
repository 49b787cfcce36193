import { NotForYou } from "@/features/shell/index.ts";

export default function ForbiddenInOrganisation() {
  return <NotForYou />;
}
