import { NotOpen } from "@/features/registration/index.ts";

export default function JoinNotFound() {
  return <NotOpen />;
}
