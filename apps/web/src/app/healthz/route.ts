/** The process turns. */
export const GET = () => new Response("ok\n");
