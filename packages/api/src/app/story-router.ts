import { RecordPractice } from "@starboard/domain/practice";
import {
  CompareRevisions,
  ListRevisions,
  NameRevision,
  ReadRevision,
  UnnameRevision,
} from "@starboard/domain/snapshot";
import {
  ArchiveStory,
  CopyStory,
  CreateStory,
  GetStory,
  ListStories,
  SaveStory,
  SetVisibility,
} from "@starboard/domain/story";
import { recordPractice } from "@starboard/services/practice";
import {
  archiveStory,
  compareRevisions,
  copyStory,
  createStory,
  getStory,
  listRevisions,
  listStories,
  listViews,
  nameRevision,
  readRevision,
  saveStory,
  setVisibility,
  unnameRevision,
} from "@starboard/services/story";
import { member, router } from "./procedures.ts";

export const storyRouter = router({
  list: member.input(ListStories).query(({ ctx, input }) => listStories(ctx.service, input)),
  get: member.input(GetStory).query(({ ctx, input }) => getStory(ctx.service, input)),
  revisions: member.input(ListRevisions).query(({ ctx, input }) => listRevisions(ctx.service, input)),
  revision: member.input(ReadRevision).query(({ ctx, input }) => readRevision(ctx.service, input)),
  compare: member.input(CompareRevisions).query(({ ctx, input }) => compareRevisions(ctx.service, input)),
  nameRevision: member.input(NameRevision).mutation(({ ctx, input }) => nameRevision(ctx.service, input)),
  unnameRevision: member.input(UnnameRevision).mutation(({ ctx, input }) => unnameRevision(ctx.service, input)),
  views: member.input(GetStory).query(({ ctx, input }) => listViews(ctx.service, input)),
  create: member.input(CreateStory).mutation(({ ctx, input }) => createStory(ctx.service, input)),
  save: member.input(SaveStory).mutation(({ ctx, input }) => saveStory(ctx.service, input)),
  setVisibility: member.input(SetVisibility).mutation(({ ctx, input }) => setVisibility(ctx.service, input)),
  copy: member.input(CopyStory).mutation(({ ctx, input }) => copyStory(ctx.service, input)),
  archive: member.input(ArchiveStory).mutation(({ ctx, input }) => archiveStory(ctx.service, input)),
  recordPractice: member.input(RecordPractice).mutation(({ ctx, input }) => recordPractice(ctx.service, input)),
});
