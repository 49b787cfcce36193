import { Page } from "@starboard/ui/page";
import { Skeleton } from "@starboard/ui/skeleton";

/** In the place of a page that is being made. */
export function PageSkeleton() {
  return (
    <Page>
      <div className="grid max-w-form gap-8">
        <Skeleton lines={1} label="The page is loading" />
        <div aria-hidden="true">
          <Skeleton lines={8} label="" />
        </div>
      </div>
    </Page>
  );
}
