import type { DescribedOperation } from "@starboard/api/client";
import { Block } from "@starboard/ui/block";
import { Facts } from "@starboard/ui/facts";
import { FieldTable } from "./field-table.tsx";
import type { FieldSchema } from "./list-fields.ts";
import { writeCurl } from "./write-curl.ts";

/** One call: how to make it, what is sent, what comes back, what is refused. */
export function OperationReference({ operation, server }: { operation: DescribedOperation; server: string }) {
  const { name, method, path, summary, description, input, answer, refusals } = operation;
  return (
    <Block id={name} title={summary} className="scroll-mt-20">
      <p className="mb-2 font-mono text-note wrap-anywhere">
        <b>{method.toUpperCase()}</b> {path}
      </p>
      <p className="mb-4 text-ink-2">{description}</p>
      <pre className="mb-5 rounded-sm bg-sunk p-3 text-fine wrap-anywhere whitespace-pre-wrap">
        <code>{writeCurl(operation, server)}</code>
      </pre>
      {input ? <FieldTable caption="What is sent" call={name} schema={input as FieldSchema} /> : null}
      <FieldTable caption="What comes back" call={name} schema={answer as FieldSchema} />
      <details className="mt-4">
        <summary className="cursor-pointer text-note">What is refused</summary>
        <Facts items={refusals.map(({ status, words }) => ({ term: String(status), value: words }))} />
      </details>
    </Block>
  );
}
