export { ExportDialog } from "./export-dialog.tsx";
export { ImportStories } from "./import-stories.tsx";
