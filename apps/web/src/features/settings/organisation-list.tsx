"use client";

import { Row, RowList } from "@starboard/ui/row";
import { House, Users } from "lucide-react";
import { useHere } from "@/features/shell/index.ts";

/** Every organisation of the person's, the personal space last. */
export function OrganisationList() {
  const { organisations, organisation } = useHere();
  return (
    <RowList label="Organisations you belong to">
      {organisations.map(({ id, slug, name, isPersonal }) => (
        <Row
          key={id}
          href={`/o/${slug}`}
          start={isPersonal ? <House aria-hidden="true" /> : <Users aria-hidden="true" />}
          title={name}
          aside={id === organisation?.id ? "you are here" : undefined}
          text={isPersonal ? "Only you see what is in it." : undefined}
        />
      ))}
    </RowList>
  );
}
