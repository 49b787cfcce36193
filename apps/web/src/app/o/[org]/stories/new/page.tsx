import { COMPETENCIES } from "@starboard/domain/competency";
import type { Metadata } from "next";
import { BeginStory } from "@/features/begin-story/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "New story" };

interface NewStoryPageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewStoryPage({ params, searchParams }: NewStoryPageProps) {
  const { org } = await params;
  const { competency } = await searchParams;
  const server = await openServer(org);
  await server.load(server.trpc.account.here.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <BeginStory org={org} competency={COMPETENCIES.find((each) => each === competency) ?? null} />
    </Hydrated>
  );
}
