import type { ChatLinks } from '../../application/chat/chat-links.ts';
import type { Conversations } from '../../application/chat/conversations.ts';
import type { ReviewLinks } from '../../application/reviews/review-links.ts';
import type { UploadRoom } from './upload-room.ts';

/** Everything the chat routes need. */
export interface ChatDoor {
  readonly conversations: Conversations;
  readonly links: ReviewLinks;
  /** Let whoever holds one go on with a conversation. */
  readonly chatLinks: ChatLinks;
  readonly uploads: UploadRoom;
  /** Largest body with files, in bytes. */
  readonly uploadBytes: number;
  /** Largest body without files, in bytes. */
  readonly jsonBytes: number;
  /** How long the link to a conversation's review is good, in milliseconds. */
  readonly linkMs: number;
  readonly now: () => number;
}
