/** All that the router asks in the browser of Next's list of constants, which is mostly about building and servers. */
export const NEXT_NAV_DEPLOYMENT_ID_HEADER = "x-nextjs-deployment-id";
