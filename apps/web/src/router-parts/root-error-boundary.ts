/** Around every page. Next's own also shows crawlers what the server drew when a page breaks under them. */
// biome-ignore lint/style/noDefaultExport: the router imports it so, in place of its own.
export { ErrorBoundary as default } from "next/dist/client/components/error-boundary";
