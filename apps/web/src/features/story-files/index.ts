export { ExportDialog } from "./export-dialog.tsx";
export type { StoryToExport } from "./export-stories.ts";
export { ImportStories } from "./import-stories.tsx";
