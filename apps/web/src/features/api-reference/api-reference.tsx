import type { DescribedOperation } from "@starboard/api/client";
import { Block } from "@starboard/ui/block";
import { Columns } from "@starboard/ui/columns";
import { Link } from "@starboard/ui/link";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { OperationReference } from "./operation-reference.tsx";

export interface ApiReferenceProps {
  /** The origin of this installation. */
  server: string;
  operations: readonly DescribedOperation[];
}

/** Every call that a token opens, for whoever writes a program against it. */
export function ApiReference({ server, operations }: ApiReferenceProps) {
  return (
    <Page>
      <PageHeader
        title="API reference"
        lede="Read your stories with their evaluations, and make and save them, from a program of your own."
        sub={
          <>
            The same as a document for tools, OpenAPI 3.1: <a href="/openapi.json">openapi.json</a>
          </>
        }
      />
      <Columns>
        <div className="grid min-w-0 gap-10">
          <Block title="How a call is made" bare>
            <ul className="grid list-disc gap-1.5 ps-5 text-ink-2">
              <li>
                Each call brings a token, made in the settings under “Tokens for the command line”. It opens what stands
                here and nothing else of your account; making and saving needs one that may write.
              </li>
              <li>
                The header <code>x-starboard-org</code> names the organisation as its address does.
              </li>
              <li>
                What is sent stands under <code>json</code>: in the address as <code>input</code>, or as the body. What
                comes back stands under <code>result.data.json</code>; moments are ISO 8601 in UTC.
              </li>
              <li>
                A refusal stands under <code>error.json</code>: <code>message</code> is a sentence for a person, and{" "}
                <code>data.starboard</code> has its code and details.
              </li>
            </ul>
          </Block>
          {operations.map((operation) => (
            <OperationReference key={operation.name} operation={operation} server={server} />
          ))}
        </div>
        <nav aria-label="Calls" className="print:hidden">
          <ul className="grid gap-2 text-note lg:sticky lg:top-20">
            {operations.map(({ name, summary }) => (
              <li key={name}>
                <Link href={`#${name}`} tone="quiet">
                  {summary}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </Columns>
    </Page>
  );
}
