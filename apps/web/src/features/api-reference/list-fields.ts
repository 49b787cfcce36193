/** The parts of JSON Schema that our document uses. */
export interface FieldSchema {
  type?: string;
  format?: string;
  description?: string;
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  anyOf?: readonly FieldSchema[];
  items?: FieldSchema;
  prefixItems?: readonly FieldSchema[];
  properties?: Readonly<Record<string, FieldSchema>>;
  required?: readonly string[];
  additionalProperties?: unknown;
}

export interface Field {
  /** Such as `sections.result`, or `findings[].message`. */
  path: string;
  /** In words: “text, 1 to 120 characters”, “one of private, team”. */
  type: string;
  isOptional: boolean;
  description: string;
}

/** Every field of a schema with its place, in the schema's own order. */
export function listFields(schema: FieldSchema, path = "", isOptional = false): Field[] {
  const { inner, isNullable } = withoutNull(schema);
  const description = schema.description ?? inner.description ?? "";
  const self = (type: string): Field[] =>
    path === "" ? [] : [{ path, type: `${type}${isNullable ? ", or null" : ""}`, isOptional, description }];
  const inside = (properties: NonNullable<FieldSchema["properties"]>, prefix: string) =>
    Object.entries(properties).flatMap(([name, member]) =>
      listFields(member, prefix === "" ? name : `${prefix}.${name}`, !inner.required?.includes(name)),
    );
  if (inner.properties) {
    return [...(isNullable || description !== "" ? self("object") : []), ...inside(inner.properties, path)];
  }
  if (inner.type === "array" && inner.items?.properties) {
    const { items } = inner;
    return [
      ...self("list"),
      ...Object.entries(items.properties ?? {}).flatMap(([name, member]) =>
        listFields(member, `${path}[].${name}`, !items.required?.includes(name)),
      ),
    ];
  }
  return self(typeWords(inner));
}

/** A schema that may be null as what it is otherwise. */
function withoutNull(schema: FieldSchema): { inner: FieldSchema; isNullable: boolean } {
  const others = schema.anyOf?.filter(({ type }) => type !== "null");
  if (!(schema.anyOf && others) || others.length === schema.anyOf.length) return { inner: schema, isNullable: false };
  const [only] = others;
  return { inner: others.length === 1 && only ? only : { ...schema, anyOf: others }, isNullable: true };
}

function typeWords(schema: FieldSchema): string {
  const { type, format, items, prefixItems, anyOf } = schema;
  if (anyOf) return anyOf.map(typeWords).join(", or ");
  if (schema.const !== undefined) return `always ${String(schema.const)}`;
  if (schema.enum) return `one of ${schema.enum.join(", ")}`;
  if (prefixItems) return `list of ${prefixItems.length}: ${prefixItems.map(typeWords).join(", ")}`;
  if (type === "array") return `list of ${items ? typeWords(items) : "anything"}${upTo(schema.maxItems)}`;
  if (type === "integer" || type === "number")
    return `${type === "integer" ? "whole number" : "number"}${bounds(schema)}`;
  if (format === "uuid") return "id";
  if (format === "date-time") return "moment";
  if (type === "string") return `text${lengths(schema)}`;
  return type === "boolean" ? "true or false" : (type ?? "anything");
}

const upTo = (most?: number) => (most === undefined ? "" : `, at most ${most}`);

function bounds({ minimum, maximum }: FieldSchema): string {
  // What every whole number of JavaScript is anyway says nothing of this one.
  if (minimum === Number.MIN_SAFE_INTEGER) return upTo(maximum);
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, ${minimum} or more`;
  return upTo(maximum);
}

function lengths({ minLength, maxLength }: FieldSchema): string {
  if (maxLength === undefined) return "";
  return minLength ? `, ${minLength} to ${maxLength} characters` : `, at most ${maxLength} characters`;
}
