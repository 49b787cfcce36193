export { InvitePeople } from "./invite-people.tsx";
export { People } from "./people.tsx";
