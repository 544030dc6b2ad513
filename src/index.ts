// What developers import. Importing from here registers no tag: `join-conversation/define.js` does, or do it yourself.
export { JoinConversation } from './elements/join-conversation/join-conversation.js';
export { ConversationComposer } from './elements/join-conversation/conversation-composer.js';
export { ConversationSetup } from './elements/join-conversation/conversation-setup.js';
export { ShareBar } from './elements/share-bar/share-bar.js';
export { CommentCount } from './elements/comment-count/comment-count.js';
export { ShareEvent } from './elements/share-bar/share-event.js';
export { CommentPostEvent, ConversationErrorEvent, ConversationLoadEvent } from './events.js';
export { StoreError, type StoreErrorCode } from './store/errors.js';
export { openStore, type StoreConfigs } from './store/open-store.js';
export type { BrowserConfig, SeedComment, SeedThread } from './store/browser/config.js';
export type { FirestoreConfig, PageApp } from './store/firestore/config.js';
export type * from './store/store.js';
export { LIMITS, isGone } from './model/comment.js';
export { DEFAULT_POLICY } from './model/site.js';
export type * from './model/comment.js';
export type * from './model/site.js';
export type * from './model/thread.js';
