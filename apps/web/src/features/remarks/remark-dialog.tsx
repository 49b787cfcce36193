"use client";

import { AddRemark } from "@starboard/domain/remark";
import { MAX_REMARK_RULES, PLACEHOLDERS } from "@starboard/domain/remark-text";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Textarea } from "@starboard/ui/textarea";
import { useRef, useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import type { Remark, remarkActions } from "./remark-actions.ts";
import { RulePicker } from "./rule-picker.tsx";

export interface RemarkDialogProps {
  /** The one that is changed; null for a new one. */
  remark: Remark | null;
  remarks: ReturnType<typeof remarkActions>;
  onClose: () => void;
}

/** Writes a remark or changes it. */
export function RemarkDialog({ remark, remarks, onClose }: RemarkDialogProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(remark?.body ?? "");
  const [ruleIds, setRuleIds] = useState<string[]>(remark?.ruleIds ?? []);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const put = (words: string) => {
    const [from, to] = [area.current?.selectionStart ?? body.length, area.current?.selectionEnd ?? body.length];
    setBody(body.slice(0, from) + words + body.slice(to));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + words.length, from + words.length);
    });
  };
  const save = async () => {
    const parsed = AddRemark.safeParse({ body, ruleIds });
    if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? "Change the text.");
    setBusy(true);
    try {
      if (remark) await remarks.change({ remarkId: remark.id, body: parsed.data.body, ruleIds });
      else await remarks.keep({ body: parsed.data.body, ruleIds });
    } catch (error) {
      setBusy(false);
      return setProblem(errorForScreen(error).message);
    }
    onClose();
  };
  return (
    <Dialog
      title={remark ? "Change the remark" : "A new remark"}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      initialFocus={area}
      footer={
        <>
          <Button tone="primary" busy={isBusy} onClick={() => void save()}>
            {remark ? "Save" : "Keep it"}
          </Button>
          <DialogClose>
            <Button tone="plain">Cancel</Button>
          </DialogClose>
        </>
      }
    >
      <div className="grid gap-5">
        <div>
          <Field
            label="The remark"
            error={problem}
            hint="Names in braces are filled in when you use it. Any other, such as {number}, you fill in yourself before sending."
          >
            <Textarea
              ref={area}
              rows={4}
              value={body}
              onChange={(event) => setBody(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
              }}
            />
          </Field>
          <div className="mt-2 flex flex-wrap gap-2">
            {PLACEHOLDERS.map((name) => (
              <Button key={name} size="small" tone="plain" onClick={() => put(`{${name}}`)}>
                {`{${name}}`}
              </Button>
            ))}
          </div>
        </div>
        <RulePicker ruleIds={ruleIds} onChange={setRuleIds} max={MAX_REMARK_RULES} />
      </div>
    </Dialog>
  );
}
