/** Writing goes on behind what stands in a field already. */
export const goToEnd = (field: HTMLTextAreaElement | null) =>
  field?.setSelectionRange(field.value.length, field.value.length);
