import { FirestoreSite } from '../support/firestore-site.js';
import { contract } from './contract.js';

contract('Firestore', () => FirestoreSite.open());
