import { PageSkeleton } from "@/features/shell/index.ts";

export default function LoadingInOrganisation() {
  return <PageSkeleton />;
}
