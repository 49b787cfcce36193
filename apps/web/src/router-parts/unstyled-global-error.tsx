"use client";

/** The page for when even the frame broke: nothing of that is used here. Styled where its sheet is there. */
// biome-ignore lint/style/noDefaultExport: the router imports it so, in place of its own.
export default function UnstyledGlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: it draws the whole document. */}
      <head>
        <title>Something broke · Starboard</title>
      </head>
      <body>
        <main id="main" className="ui-page" data-width="form">
          <h1 className="ui-title">Starboard did not load.</h1>
          <p className="mt-3">Ours to mend, not yours. What you have saved is safe.</p>
          <p className="mt-6">
            <a className="ui-link" href="/">
              Load it again
            </a>
          </p>
          {error.digest ? <p className="mt-6 font-mono text-fine text-ink-3">ref {error.digest}</p> : null}
        </main>
      </body>
    </html>
  );
}
