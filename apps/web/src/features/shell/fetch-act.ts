import { showToast } from "@starboard/ui/toast";

/** The code of an act that somebody asked for. Null where it does not come: nothing is changed then, and they are told so. */
export async function fetchAct<Act>(load: () => Promise<Act>): Promise<Act | null> {
  try {
    return await load();
  } catch {
    showToast({
      title: "Nothing was changed",
      text: "This part of the page did not load. Check the connection and try again.",
      tone: "failed",
    });
    return null;
  }
}
