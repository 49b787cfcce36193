export { addComment } from "./add-comment.ts";
export { deleteComment } from "./delete-comment.ts";
export { listMentionable } from "./list-mentionable.ts";
export { replyToComment } from "./reply-to-comment.ts";
export { resolveComment } from "./resolve-comment.ts";
