import { ShareBar } from '../elements/share-bar/share-bar.js';
import { define } from './tag.js';

define('share-bar', ShareBar);
