import './comment-count.js';
import './join-conversation.js';
import './moderation-queue.js';
import './share-bar.js';
