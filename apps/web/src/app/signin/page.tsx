import { Page } from "@starboard/ui/page";
import { SignInForm } from "@/features/sign-in";

export default async function SignInPage() {
  return (
    <Page width="form">
      <SignInForm demoPeople={[]} next="/" />
    </Page>
  );
}
