"use client";

import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { RadioList } from "@starboard/ui/radio-list";
import { saveFile } from "@starboard/ui/save-file";
import type { ReactNode } from "react";
import { useState } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { type ExportFormat, exportStories, type StoryToExport } from "./export-stories.ts";

const FORMATS = [
  {
    value: "markdown",
    label: "Markdown",
    hint: "Plain text that the command line reads; several stories come as a zip.",
  },
  { value: "json", label: "JSON", hint: "Everything of the text, to be imported again here or elsewhere." },
  { value: "docx", label: "Word", hint: "A .docx to edit or print." },
];

export interface ExportDialogProps {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Brings the texts when they are asked for; rejects with a sentence. */
  load: () => Promise<readonly StoryToExport[]>;
  /** Other ways out, such as the page to print. */
  children?: ReactNode;
}

/** Takes the text of one story or of all out as a file, made in the browser. */
export function ExportDialog({ title, isOpen, onOpenChange, load, children }: ExportDialogProps) {
  const [format, setFormat] = useState<ExportFormat>("markdown");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const start = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { name, content } = await exportStories(await load(), format);
      saveFile(name, content);
      onOpenChange(false);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "The file could not be made. Try again.");
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      size="narrow"
      title={title}
      description="Text, question and competencies of the newest version. Scores, reviews and comments stay here; your whole data is under Settings."
      footer={
        <>
          <Button tone="primary" busy={isBusy} onClick={start}>
            Save the file
          </Button>
          <DialogClose>
            <Button tone="plain">Cancel</Button>
          </DialogClose>
        </>
      }
    >
      <div className="grid gap-5">
        <RadioList
          legend="As"
          value={format}
          onValueChange={(chosen) => setFormat(chosen as ExportFormat)}
          options={FORMATS}
        />
        {children}
        <FormProblem>{problem}</FormProblem>
      </div>
    </Dialog>
  );
}
