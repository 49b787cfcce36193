export { PeerRounds } from "./peer-rounds.tsx";
