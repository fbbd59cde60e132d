<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Mali Reference</source>
        <translation>À propos de Mali Reference</translation>
    </message>
    <message>
        <source>Mali Reference</source>
        <translation>Mali Reference</translation>
    </message>
    <message>
        <source>Version {version}. Works offline: nothing is sent or fetched.</source>
        <translation>Version {version}. Fonctionne hors ligne&#x202f;: rien n’est envoyé ni téléchargé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sources and licences</source>
        <translation>Sources et licences</translation>
    </message>
    <message>
        <source>Where the book lies</source>
        <translation>Où se trouve le livre</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Logiciels</translation>
    </message>
    <message>
        <source>Mali Reference: MIT</source>
        <translation>Mali Reference&#x202f;: MIT</translation>
    </message>
    <message>
        <source>The text of the book is its own; facts and figures come from the estimate of 10 July 2017.</source>
        <translation>Le texte du livre lui est propre&#x202f;; les faits et les chiffres viennent de l’estimation du 10 juillet 2017.</translation>
    </message>
</context>
<context>
    <name>ActiveFilterChip</name>
    <message>
        <source>Remove filter {name}</source>
        <translation>Retirer le filtre {name}</translation>
    </message>
</context>
<context>
    <name>ActorList</name>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
    <message>
        <source>mentions: {count}</source>
        <translation>mentions&#x202f;: {count}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>ActorRowDelegate</name>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
</context>
<context>
    <name>ActorTree</name>
    <message>
        <source>Actors and people</source>
        <translation>Acteurs et personnes</translation>
    </message>
</context>
<context>
    <name>ActorsScreen</name>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Copier la référence</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>Print profile</source>
        <translation>Imprimer le profil</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copié&#x202f;: {text}</translation>
    </message>
</context>
<context>
    <name>AnswerPane</name>
    <message>
        <source>The chosen answer</source>
        <translation>La réponse choisie</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>S’écrit aussi</translation>
    </message>
    <message>
        <source>Mentioned in 1 record</source>
        <translation>Mentionné dans 1 fiche</translation>
    </message>
    <message>
        <source>Mentioned in {count} records</source>
        <translation>Mentionné dans {count} fiches</translation>
    </message>
</context>
<context>
    <name>AsOfPopover</name>
    <message>
        <source>Set the day of the book</source>
        <translation>Régler la date du livre</translation>
    </message>
    <message>
        <source>the estimate</source>
        <translation>l’estimation</translation>
    </message>
    <message>
        <source>before the merger of three groups</source>
        <translation>avant la fusion de trois groupes</translation>
    </message>
    <message>
        <source>mission concept approved</source>
        <translation>concept de mission approuvé</translation>
    </message>
    <message>
        <source>all the book holds</source>
        <translation>tout le contenu du livre</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Dernier état</translation>
    </message>
    <message>
        <source>Another day, such as 2017-03 or 2017-03-01</source>
        <translation>Une autre date, par exemple 2017-03 ou 2017-03-01</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>une autre date</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Éditions</translation>
    </message>
    <message>
        <source>By the day</source>
        <translation>Selon la date</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>Later pages only</source>
        <translation>Pages ultérieures</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Editions shown</source>
        <translation>Éditions affichées</translation>
    </message>
    <message>
        <source>By the day: up to 10 July 2017 the estimate, with open data beside it; then later pages too.</source>
        <translation>Selon le jour&#x202f;: jusqu’au 10 juillet 2017, l’estimation et, à côté, les données ouvertes&#x202f;; ensuite aussi les pages ultérieures.</translation>
    </message>
    <message>
        <source>“{mark}” marks what comes from later pages.</source>
        <translation>«&#x202f;{mark}&#x202f;» signale ce qui vient de pages ultérieures.</translation>
    </message>
    <message>
        <source>Give a day, a month or a year.</source>
        <translation>Indiquez un jour, un mois ou une année.</translation>
    </message>
</context>
<context>
    <name>AuthorDialog</name>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Who is writing?</source>
        <translation>Qui écrit&#x202f;?</translation>
    </message>
    <message>
        <source>Your name stands beside every change you make, so that others can follow it.</source>
        <translation>Votre nom figure à côté de chacune de vos modifications, pour que d’autres puissent les suivre.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Utiliser ce nom</translation>
    </message>
    <message>
        <source>Write a name first.</source>
        <translation>Indiquez d’abord un nom.</translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <source>Made</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>toutes les heures</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>before a new version</source>
        <translation>avant une nouvelle version</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>avant une importation</translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation>avant une fusion</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>avant un retour en arrière</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>avant une réparation</translation>
    </message>
    <message>
        <source>file {name}</source>
        <translation>fichier {name}</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>{number}&#xa0;ko</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number}&#xa0;Mo</translation>
    </message>
</context>
<context>
    <name>BudgetCard</name>
    <message>
        <source>Mission budget</source>
        <translation>Budget de la mission</translation>
    </message>
    <message>
        <source>Mission budget by year</source>
        <translation>Budget de la mission par exercice</translation>
    </message>
    <message>
        <source>{change} compared with {year}</source>
        <translation>{change} par rapport à {year}</translation>
    </message>
    <message>
        <source>${amount} m</source>
        <comment>millions of dollars</comment>
        <translation>{amount}&#xa0;M$</translation>
    </message>
    <message>
        <source>Support account</source>
        <translation>Compte d’appui</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>A record cannot point at itself.</source>
        <translation>Une fiche ne peut pas renvoyer à elle-même.</translation>
    </message>
    <message>
        <source>It has figures in a unit that cannot be compared with this one.</source>
        <translation>Il a des chiffres dans une unité qui ne se compare pas à celle-ci.</translation>
    </message>
    <message>
        <source>Its unit cannot be compared with that of its indicator.</source>
        <translation>Son unité ne se compare pas à celle de son indicateur.</translation>
    </message>
    <message>
        <source>It is not in the book any more.</source>
        <translation>Elle n’est plus dans le livre.</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} autres</translation>
    </message>
    <message>
        <source>Others cannot be without it: {names}. Change or delete them first.</source>
        <translation>D’autres ne peuvent pas s’en passer&#x202f;: {names}. Modifiez-les ou supprimez-les d’abord.</translation>
    </message>
</context>
<context>
    <name>BulkEditDialog</name>
    <message>
        <source>Edit several records</source>
        <translation>Modifier plusieurs fiches</translation>
    </message>
    <message>
        <source>Choose the records to edit, at the left.</source>
        <translation>Choisissez à gauche les fiches à modifier.</translation>
    </message>
    <message>
        <source>Looking at what changes…</source>
        <translation>Examen de ce qui change…</translation>
    </message>
    <message>
        <source>None of these can be changed so.</source>
        <translation>Aucune de ces fiches ne peut être modifiée ainsi.</translation>
    </message>
    <message>
        <source>All of these are so already.</source>
        <translation>Toutes ces fiches sont déjà ainsi.</translation>
    </message>
    <message>
        <source>What changes is listed here.</source>
        <translation>Ce qui change est énuméré ici.</translation>
    </message>
    <message>
        <source>What to do, and what changes</source>
        <translation>Que faire, et ce qui change</translation>
    </message>
    <message>
        <source>Delete 1 record</source>
        <translation>Supprimer 1 fiche</translation>
    </message>
    <message>
        <source>Delete {count} records</source>
        <translation>Supprimer {count} fiches</translation>
    </message>
    <message>
        <source>Change 1 record</source>
        <translation>Modifier 1 fiche</translation>
    </message>
    <message>
        <source>Change {count} records</source>
        <translation>Modifier {count} fiches</translation>
    </message>
    <message>
        <source>One step, which Undo takes back.</source>
        <translation>Une seule étape, que l’on peut annuler.</translation>
    </message>
    <message>
        <source>Refused and left as they are: {count}.</source>
        <translation>Refusées et laissées telles quelles&#x202f;: {count}.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>BulkPreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Goes to the deleted records</source>
        <translation>Rejoignent les fiches supprimées</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>These lose a link in the same step</source>
        <translation>Celles-ci perdent un lien à la même étape</translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>Déjà ainsi</translation>
    </message>
    <message>
        <source>Show more ({count})</source>
        <translation>En afficher davantage ({count})</translation>
    </message>
    <message>
        <source>not private</source>
        <translation>non privée</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privée</translation>
    </message>
</context>
<context>
    <name>BulkValue</name>
    <message>
        <source>No value: empty the field</source>
        <translation>Aucune valeur&#x202f;: vider le champ</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
</context>
<context>
    <name>CardPictures</name>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>From then on only the new passphrase opens the book.</source>
        <translation>Ensuite, seule la nouvelle phrase secrète ouvre le livre.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>Backups and earlier books beside it, which the present passphrase opens: {count}</source>
        <translation>Sauvegardes et livres antérieurs à côté, que la phrase actuelle ouvre&#x202f;: {count}</translation>
    </message>
    <message>
        <source>Give them the new one too</source>
        <translation>Leur donner aussi la nouvelle</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Les supprimer</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Les laisser tels quels</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Second values</source>
        <translation>Autres valeurs</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Nouvelle fiche</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimée</translation>
    </message>
    <message>
        <source>{count} records</source>
        <translation>{count} fiches</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>new record {title}</source>
        <translation>nouvelle fiche {title}</translation>
    </message>
    <message>
        <source>deletion of {title}</source>
        <translation>suppression de {title}</translation>
    </message>
    <message>
        <source>{field} of {title}</source>
        <translation>{field} de {title}</translation>
    </message>
    <message>
        <source>{count} fields of {title}</source>
        <translation>{count} champs de {title}</translation>
    </message>
</context>
<context>
    <name>ChangesScreen</name>
    <message>
        <source>Changes to the book</source>
        <translation>Modifications du livre</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save the changes shown as a file</source>
        <translation>Enregistrer dans un fichier les modifications affichées</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>En afficher davantage</translation>
    </message>
    <message>
        <source>{count} deleted</source>
        <translation>{count} supprimées</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>Rien n’a été supprimé</translation>
    </message>
    <message>
        <source>What you delete can be restored here.</source>
        <translation>Ce que vous supprimez peut être restauré ici.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore {title}</source>
        <translation>Restaurer {title}</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Revert this change</source>
        <translation>Annuler cette modification</translation>
    </message>
    <message>
        <source>Nothing of this change stands any more; nothing was done.</source>
        <translation>Il ne reste rien de cette modification&#x202f;; rien n’a été fait.</translation>
    </message>
    <message>
        <source>Reverted, except what was changed again since: {titles}</source>
        <translation>Annulée, sauf ce qui a été modifié depuis&#x202f;: {titles}</translation>
    </message>
    <message>
        <source>Reverted.</source>
        <translation>Modification annulée.</translation>
    </message>
    <message>
        <source>Restored from the trash</source>
        <translation>Restaurée depuis les fiches supprimées</translation>
    </message>
    <message>
        <source>Restored: {title}</source>
        <translation>Restaurée&#x202f;: {title}</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Rien n’a encore été modifié</translation>
    </message>
    <message>
        <source>What you edit, add or delete is listed here, with who did it and why.</source>
        <translation>Ce que vous modifiez, ajoutez ou supprimez figure ici, avec l’auteur et la raison.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message>
        <source>No change fits these filters</source>
        <translation>Aucune modification ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>The newest {count}</source>
        <translation>Les {count} plus récentes</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} modifications</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 modification</translation>
    </message>
    <message>
        <source>“{title}” is deleted. Restore it to open it.</source>
        <translation>«&#x202f;{title}&#x202f;» est supprimée. Restaurez-la pour l’ouvrir.</translation>
    </message>
    <message>
        <source>Export changes</source>
        <translation>Exporter les modifications</translation>
    </message>
    <message>
        <source>Changes saved as {name}: {count}</source>
        <translation>Modifications enregistrées dans {name}&#x202f;: {count}</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non indiqué</translation>
    </message>
</context>
<context>
    <name>CitationChip</name>
    <message>
        <source>Source {place}</source>
        <translation>Source {place}</translation>
    </message>
</context>
<context>
    <name>CitationLine</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>¶9b, p. 3</source>
        <translation>¶9b, p. 3</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>Endroit dans la source</translation>
    </message>
    <message>
        <source>Citation done</source>
        <translation>Citation terminée</translation>
    </message>
    <message>
        <source>Whole record</source>
        <translation>Toute la fiche</translation>
    </message>
    <message>
        <source>What it is cited for</source>
        <translation>Ce que la citation appuie</translation>
    </message>
</context>
<context>
    <name>CitationPopover</name>
    <message>
        <source>What it says</source>
        <translation>Ce qu’elle dit</translation>
    </message>
    <message>
        <source>Open section {number}</source>
        <translation>Ouvrir la section {number}</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Ouvrir la source</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Copier la référence</translation>
    </message>
    <message>
        <source>Citation copied.</source>
        <translation>Référence copiée.</translation>
    </message>
</context>
<context>
    <name>CitationsEditor</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a citation</source>
        <translation>Ajouter une citation</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucune pour l’instant</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
</context>
<context>
    <name>CitedChip</name>
    <message>
        <source>Citation {words}</source>
        <translation>Citation {words}</translation>
    </message>
    <message>
        <source>Enter changes it, Delete removes it</source>
        <translation>Entrée la modifie, Suppr la retire</translation>
    </message>
</context>
<context>
    <name>CompareAction</name>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Show this record beside one or two others</source>
        <translation>Montrer cette fiche à côté d’une ou deux autres</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Différences seulement</translation>
    </message>
    <message>
        <source>Add a third</source>
        <translation>Ajouter une troisième</translation>
    </message>
</context>
<context>
    <name>CompareButton</name>
    <message>
        <source>Compare: none</source>
        <translation>Comparer&#x202f;: aucun</translation>
    </message>
    <message>
        <source>Compare: {country}</source>
        <translation>Comparer&#x202f;: {country}</translation>
    </message>
    <message>
        <source>Compare: {count} neighbours</source>
        <translation>Comparer&#x202f;: {count} voisins</translation>
    </message>
    <message>
        <source>Compare Mali with</source>
        <translation>Comparer le Mali avec</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Mali alone</source>
        <translation>Mali seul</translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>Export comparison</source>
        <translation>Exporter la comparaison</translation>
    </message>
    <message>
        <source>Print comparison</source>
        <translation>Imprimer la comparaison</translation>
    </message>
    <message>
        <source>{title} is already compared.</source>
        <translation>{title} est déjà dans la comparaison.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Rien à comparer</translation>
    </message>
    <message>
        <source>Open a record and choose Compare…</source>
        <translation>Ouvrez une fiche et choisissez Comparer…</translation>
    </message>
    <message>
        <source>Show all fields</source>
        <translation>Montrer tous les champs</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Aucune différence</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Choose an actor, a person, a place, an event or a resolution to compare.</source>
        <translation>Choisissez un acteur, une personne, un lieu, un événement ou une résolution à comparer.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Differs</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>Stated only for {names}</source>
        <translation>Indiqué seulement pour {names}</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Stated for none</source>
        <translation>Indiqué pour aucun</translation>
    </message>
    <message>
        <source>Only {name} differs</source>
        <translation>Seul diffère&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Highest: {name}</source>
        <translation>Le plus élevé&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Higher: {name}</source>
        <translation>Plus élevé&#x202f;: {name}</translation>
    </message>
    <message>
        <source>All differ</source>
        <translation>Tous différents</translation>
    </message>
    <message>
        <source>1 differs</source>
        <translation>1 diffère</translation>
    </message>
    <message>
        <source>1 the same</source>
        <translation>1 identique</translation>
    </message>
    <message>
        <source>1 stated for some only</source>
        <translation>1 indiqué pour certains seulement</translation>
    </message>
    <message>
        <source>{count} differ</source>
        <translation>{count} différents</translation>
    </message>
    <message>
        <source>{count} the same</source>
        <translation>{count} identiques</translation>
    </message>
    <message>
        <source>{count} stated for some only</source>
        <translation>{count} indiqués pour certains seulement</translation>
    </message>
    <message>
        <source>All the book holds</source>
        <translation>Tout ce que contient le livre</translation>
    </message>
    <message>
        <source>As of {date}</source>
        <translation>[Au |En ]{date}</translation>
    </message>
    <message>
        <source>Mali Reference, from: {sources}</source>
        <translation>Mali Reference, d’après&#x202f;: {sources}</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>How often the book names them</source>
        <translation>Combien de fois le livre les nomme</translation>
    </message>
    <message>
        <source>; elsewhere: </source>
        <translation>&#x202f;; ailleurs&#x202f;: </translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> et {count} autres</translation>
    </message>
    <message>
        <source>In common: {names}</source>
        <translation>En commun&#x202f;: {names}</translation>
    </message>
    <message>
        <source>None in the book</source>
        <translation>Rien dans le livre</translation>
    </message>
    <message>
        <source>Figures stated in documents</source>
        <translation>Chiffres donnés par des documents</translation>
    </message>
    <message>
        <source>Yearly figures, latest year in common</source>
        <translation>Chiffres annuels, dernière année commune</translation>
    </message>
    <message>
        <source>Counted in open data</source>
        <translation>Compté dans les données ouvertes</translation>
    </message>
    <message>
        <source>years differ</source>
        <translation>années différentes</translation>
    </message>
    <message>
        <source>Years with a base of the mission (Geo-PKO)</source>
        <translation>Années avec une base de la mission (Geo-PKO)</translation>
    </message>
    <message>
        <source>{what}: deaths, best estimate</source>
        <translation>{what}&#x202f;: morts, meilleure estimation</translation>
    </message>
    <message>
        <source> (as of {date})</source>
        <translation> ([au |en ]{date})</translation>
    </message>
    <message>
        <source>1 more is given for one of them only and left out.</source>
        <translation>1 autre n’est donné que pour l’un d’eux et laissé de côté.</translation>
    </message>
    <message>
        <source>{count} more are given for one of them only and left out.</source>
        <translation>{count} autres ne sont donnés que pour l’un d’eux et laissés de côté.</translation>
    </message>
    <message>
        <source>No figure</source>
        <translation>Aucun chiffre</translation>
    </message>
    <message>
        <source>No row tied to it</source>
        <translation>Aucune ligne rattachée</translation>
    </message>
    <message>
        <source>{number} times</source>
        <translation>{number} fois plus</translation>
    </message>
    <message>
        <source>{number} km apart</source>
        <translation>à {number}&#xa0;km l’un de l’autre</translation>
    </message>
    <message>
        <source>{number} apart</source>
        <translation>écart de {number}</translation>
    </message>
    <message>
        <source>{count} years apart</source>
        <translation>{count} ans d’écart</translation>
    </message>
    <message>
        <source>{count} months apart</source>
        <translation>{count} mois d’écart</translation>
    </message>
    <message>
        <source>1 day apart</source>
        <translation>1 jour d’écart</translation>
    </message>
    <message>
        <source>{count} days apart</source>
        <translation>{count} jours d’écart</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Changed in the meantime</source>
        <translation>Modifiée entre-temps</translation>
    </message>
    <message>
        <source>“{title}” was changed in the meantime</source>
        <translation>«&#x202f;{title}&#x202f;» a été modifiée entre-temps</translation>
    </message>
    <message>
        <source>Nothing was saved yet. Choose which value stays in these fields; all else of both is kept.</source>
        <translation>Rien n’est encore enregistré. Choisissez la valeur à garder dans ces champs&#x202f;; tout le reste des deux versions est conservé.</translation>
    </message>
    <message>
        <source>Nothing was saved yet. The other change is in other fields: both can be kept.</source>
        <translation>Rien n’est encore enregistré. L’autre modification porte sur d’autres champs&#x202f;: les deux peuvent être gardées.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>La vôtre</translation>
    </message>
    <message>
        <source>In the book now</source>
        <translation>Dans le livre</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>Fields that both have changed</source>
        <translation>Champs modifiés des deux côtés</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Revenir au formulaire</translation>
    </message>
    <message>
        <source>Save this</source>
        <translation>Enregistrer ainsi</translation>
    </message>
</context>
<context>
    <name>ContributorsCard</name>
    <message>
        <source>Troop contributors</source>
        <translation>Pays contributeurs</translation>
    </message>
    <message>
        <source>Troops by contributing state</source>
        <translation>Effectifs par pays contributeur de troupes</translation>
    </message>
    <message>
        <source>African states</source>
        <translation>États africains</translation>
    </message>
    <message>
        <source>Other states named</source>
        <translation>Autres États cités</translation>
    </message>
</context>
<context>
    <name>DamageDialog</name>
    <message>
        <source>Your book is damaged</source>
        <translation>Votre livre est endommagé</translation>
    </message>
    <message>
        <source>Part of your book cannot be read</source>
        <translation>Une partie de votre livre est illisible</translation>
    </message>
    <message>
        <source>Everything that was ever entered can be read. Only search and other parts that are made from it are damaged; they can be made anew.</source>
        <translation>Tout ce qui a été saisi est lisible. Seules la recherche et d’autres parties qui en découlent sont endommagées&#x202f;; elles peuvent être refaites.</translation>
    </message>
    <message>
        <source>There is no backup; the book that came with the program can take its place.</source>
        <translation>Il n’y a pas de sauvegarde&#x202f;; le livre fourni avec le programme peut prendre sa place.</translation>
    </message>
    <message>
        <source>The newest whole backup is of {time}.</source>
        <translation>La dernière sauvegarde intacte est du {time}.</translation>
    </message>
    <message>
        <source>No later edit can be read from the damaged book.</source>
        <translation>Aucune modification ultérieure n’est lisible dans le livre endommagé.</translation>
    </message>
    <message>
        <source>One later edit can be read from the damaged book and is carried over.</source>
        <translation>Une modification ultérieure est lisible dans le livre endommagé et sera reprise.</translation>
    </message>
    <message>
        <source>{count} later edits can be read from the damaged book and are carried over.</source>
        <translation>{count} modifications ultérieures sont lisibles dans le livre endommagé et seront reprises.</translation>
    </message>
    <message>
        <source>The damaged file is not changed: it is kept under another name.</source>
        <translation>Le fichier endommagé n’est pas modifié&#x202f;: il est gardé sous un autre nom.</translation>
    </message>
    <message>
        <source>To look only, {count} records can still be read.</source>
        <translation>Pour la seule lecture, {count} fiches sont encore lisibles.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Only read what is left</source>
        <translation>Seulement lire ce qui reste</translation>
    </message>
    <message>
        <source>Mend the book</source>
        <translation>Réparer le livre</translation>
    </message>
    <message>
        <source>Go back to the backup</source>
        <translation>Revenir à la sauvegarde</translation>
    </message>
    <message>
        <source>Start from that book</source>
        <translation>Partir de ce livre</translation>
    </message>
</context>
<context>
    <name>DataBody</name>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message>
        <source>No row fits these filters</source>
        <translation>Aucune ligne ne correspond à ces filtres</translation>
    </message>
</context>
<context>
    <name>DataFilterBar</name>
    <message>
        <source>Filter rows</source>
        <translation>Filtrer les lignes</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Chercher dans la liste</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
</context>
<context>
    <name>DataFoot</name>
    <message>
        <source>Source: {citation} Open data, no records of the book.</source>
        <translation>Source&#x202f;: {citation} Données ouvertes, sans fiches dans le livre.</translation>
    </message>
</context>
<context>
    <name>DataHead</name>
    <message>
        <source>What this is</source>
        <translation>De quoi il s’agit</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Copy row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Save the rows shown as a table</source>
        <translation>Enregistrer les lignes affichées sous forme de tableau</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>Exporter les lignes</translation>
    </message>
    <message>
        <source>Row copied, with its source</source>
        <translation>Ligne copiée avec sa source</translation>
    </message>
    <message>
        <source>Choose a row first</source>
        <translation>Choisissez d’abord une ligne</translation>
    </message>
    <message>
        <source>Rows saved as {name}: {count}</source>
        <translation>Lignes enregistrées dans {name}&#x202f;: {count}</translation>
    </message>
</context>
<context>
    <name>DataSets</name>
    <message>
        <source>1 row</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} lignes</translation>
    </message>
    <message>
        <source>{shown} of {total} rows</source>
        <translation>{shown} lignes sur {total}</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Environ</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>How well the date is known</source>
        <translation>Précision de la date</translation>
    </message>
    <message>
        <source>Not a date yet. Also read: “22–23 May 2017”, “18/1/17”, “late summer 2014”.</source>
        <translation>Pas encore une date. Sont aussi lus&#x202f;: «&#x202f;22–23 mai 2017&#x202f;», «&#x202f;18/1/17&#x202f;», «&#x202f;fin été 2014&#x202f;».</translation>
    </message>
    <message>
        <source>Not known: the record will have no date here.</source>
        <translation>Inconnue&#x202f;: la fiche n’aura pas de date ici.</translation>
    </message>
    <message>
        <source>Which is meant?</source>
        <translation>Laquelle est la bonne&#x202f;?</translation>
    </message>
    <message>
        <source>Choose which of the dates is meant.</source>
        <translation>Choisissez la date voulue.</translation>
    </message>
    <message>
        <source>For example: 22 May 2017</source>
        <translation>Par exemple&#x202f;: 22 mai 2017</translation>
    </message>
</context>
<context>
    <name>DateKey</name>
    <message>
        <source>exact day</source>
        <translation>jour exact</translation>
    </message>
    <message>
        <source>month only</source>
        <translation>mois seul</translation>
    </message>
    <message>
        <source>range</source>
        <translation>période</translation>
    </message>
    <message>
        <source>about</source>
        <translation>environ</translation>
    </message>
    <message>
        <source>corrected: source prints 2106</source>
        <translation>corrigé&#x202f;: la source indique 2106</translation>
    </message>
    <message>
        <source>target of the event</source>
        <translation>cible de l’événement</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>{date}, month only</source>
        <translation>{date}, mois seul</translation>
    </message>
    <message>
        <source>{date}, year only</source>
        <translation>{date}, année seule</translation>
    </message>
</context>
<context>
    <name>DateMarks</name>
    <message>
        <source>exact day</source>
        <translation>jour exact</translation>
    </message>
    <message>
        <source>month only</source>
        <translation>mois seul</translation>
    </message>
    <message>
        <source>year only</source>
        <translation>année seule</translation>
    </message>
    <message>
        <source>range</source>
        <translation>période</translation>
    </message>
    <message>
        <source>about</source>
        <translation>environ</translation>
    </message>
    <message>
        <source>corrected from source</source>
        <translation>corrigé d’après la source</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>date inconnue</translation>
    </message>
</context>
<context>
    <name>DatePopover</name>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>A day, a month or a year: 18 Jan 2017, 2017-01, 2017. What may lie in this time counts too.</source>
        <translation>Un jour, un mois ou une année&#x202f;: 18 janv. 2017, 2017-01, 2017. Ce qui a pu se passer dans cette période compte aussi.</translation>
    </message>
    <message>
        <source>This ends before it begins. Enter a later date, or an earlier one above.</source>
        <translation>La fin précède le début. Indiquez une date plus tardive, ou une date antérieure au-dessus.</translation>
    </message>
</context>
<context>
    <name>DeathsCard</name>
    <message>
        <source>Peacekeeper deaths</source>
        <translation>Décès de Casques bleus</translation>
    </message>
    <message>
        <source>deaths</source>
        <translation>décès</translation>
    </message>
    <message>
        <source>malicious acts</source>
        <translation>actes malveillants</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autres</translation>
    </message>
    <message>
        <source>Every death</source>
        <translation>Chaque décès</translation>
    </message>
    <message>
        <source>from {country}</source>
        <translation>citoyens ({country})</translation>
    </message>
    <message>
        <source>a year on average</source>
        <translation>par an en moyenne</translation>
    </message>
    <message>
        <source>in {months}</source>
        <translation>[le |en ]{months}</translation>
    </message>
</context>
<context>
    <name>DeedForm</name>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Choose the source to cite.</source>
        <translation>Choisissez la source à citer.</translation>
    </message>
    <message>
        <source>Choose the field to set.</source>
        <translation>Choisissez le champ à remplir.</translation>
    </message>
    <message>
        <source>Choose the new value.</source>
        <translation>Choisissez la nouvelle valeur.</translation>
    </message>
    <message>
        <source>Choose the source from the list, or empty it.</source>
        <translation>Choisissez la source dans la liste ou videz le champ.</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>Remplir un champ</translation>
    </message>
    <message>
        <source>Add a citation</source>
        <translation>Ajouter une citation</translation>
    </message>
    <message>
        <source>Set the review</source>
        <translation>Indiquer la relecture</translation>
    </message>
    <message>
        <source>Mark as private or not</source>
        <translation>Marquer comme privée ou non</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>optional; else the sources of each record stand</source>
        <translation>facultatif&#x202f;; sinon les sources de chaque fiche restent</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>La fiche entière</translation>
    </message>
    <message>
        <source>What it is cited for</source>
        <translation>Citée pour</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privée</translation>
    </message>
    <message>
        <source>Not private</source>
        <translation>Non privée</translation>
    </message>
    <message>
        <source>What is private stays on this laptop, left out of every export and change file.</source>
        <translation>Ce qui est privé reste sur cet ordinateur, hors de tout export et de tout fichier de modifications.</translation>
    </message>
    <message>
        <source>They go to the list of deleted records, from where they can be restored.</source>
        <translation>Elles rejoignent la liste des fiches supprimées, d’où elles peuvent être restaurées.</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nouvelle valeur</translation>
    </message>
</context>
<context>
    <name>DeletionDialog</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>“{title}” cannot go yet</source>
        <translation>«&#x202f;{title}&#x202f;» ne peut pas encore partir</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>Supprimer «&#x202f;{title}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>These records cannot be without it. Change or delete them first:</source>
        <translation>Ces fiches ne peuvent s’en passer. Modifiez-les ou supprimez-les d’abord&#x202f;:</translation>
    </message>
    <message>
        <source>It goes to the list of deleted records, from where it can be restored.</source>
        <translation>Elle rejoint la liste des fiches supprimées, d’où elle peut être restaurée.</translation>
    </message>
    <message>
        <source>{count} records point to it and lose that link in the same step:</source>
        <translation>{count} fiches y renvoient et perdent ce lien du même coup&#x202f;:</translation>
    </message>
    <message>
        <source>Why is it deleted?</source>
        <translation>Pourquoi la supprimer&#x202f;?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>Say why in a few words first.</source>
        <translation>Dites d’abord pourquoi en quelques mots.</translation>
    </message>
</context>
<context>
    <name>DraftBinding</name>
    <message>
        <source>Not stated in the estimate</source>
        <translation>Non indiqué dans l’estimation</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non indiqué</translation>
    </message>
</context>
<context>
    <name>EdgeTable</name>
    <message>
        <source>The relations drawn</source>
        <translation>Les relations dessinées</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Say why in a few words, so others can follow the change.</source>
        <translation>Dites pourquoi en quelques mots, pour que d’autres puissent suivre la modification.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Not applied. What you chose is still here.</source>
        <translation>Rien n’a été appliqué. Ce que vous avez choisi est toujours là.</translation>
    </message>
    <message>
        <source>Nothing was applied yet. What you entered here is lost if you close this.</source>
        <translation>Rien n’a encore été appliqué. Ce que vous avez saisi ici est perdu si vous fermez.</translation>
    </message>
    <message>
        <source>Close without applying</source>
        <translation>Fermer sans appliquer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>EditDialogFoot</name>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Why this change?</source>
        <translation>Pourquoi cette modification&#x202f;?</translation>
    </message>
    <message>
        <source>For example: checked against the report of July</source>
        <translation>Par exemple&#x202f;: vérifié avec le rapport de juillet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>EditLabels</name>
    <message>
        <source>Set {field} of 1 record</source>
        <translation>{field} de 1 fiche</translation>
    </message>
    <message>
        <source>Set {field} of {count} records</source>
        <translation>{field} de {count} fiches</translation>
    </message>
    <message>
        <source>Set review of 1 record</source>
        <translation>Relecture de 1 fiche</translation>
    </message>
    <message>
        <source>Set review of {count} records</source>
        <translation>Relecture de {count} fiches</translation>
    </message>
    <message>
        <source>Mark 1 record as private</source>
        <translation>1 fiche marquée comme privée</translation>
    </message>
    <message>
        <source>Mark {count} records as private</source>
        <translation>{count} fiches marquées comme privées</translation>
    </message>
    <message>
        <source>Mark 1 record as not private</source>
        <translation>1 fiche marquée comme non privée</translation>
    </message>
    <message>
        <source>Mark {count} records as not private</source>
        <translation>{count} fiches marquées comme non privées</translation>
    </message>
    <message>
        <source>Add a citation to 1 record</source>
        <translation>Citation ajoutée à 1 fiche</translation>
    </message>
    <message>
        <source>Add a citation to {count} records</source>
        <translation>Citation ajoutée à {count} fiches</translation>
    </message>
    <message>
        <source>Delete 1 record</source>
        <translation>Suppression de 1 fiche</translation>
    </message>
    <message>
        <source>Delete {count} records</source>
        <translation>Suppression de {count} fiches</translation>
    </message>
    <message>
        <source>Add 1 figure</source>
        <translation>Ajout de 1 chiffre</translation>
    </message>
    <message>
        <source>Add {count} figures</source>
        <translation>Ajout de {count} chiffres</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>Form</source>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Form or history</source>
        <translation>Formulaire ou historique</translation>
    </message>
</context>
<context>
    <name>EditScreen</name>
    <message>
        <source>This is what you had typed and not saved. Save it, or cancel to drop it.</source>
        <translation>Voici ce que vous aviez saisi sans l’enregistrer. Enregistrez-le, ou annulez pour l’abandonner.</translation>
    </message>
    <message>
        <source>What you typed could not be kept yet: {problem}</source>
        <translation>Votre saisie n’a pas encore pu être conservée&#x202f;: {problem}</translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation>Enregistré&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Save or cancel what you typed first; then revert.</source>
        <translation>Enregistrez ou annulez d’abord votre saisie&#x202f;; vous pourrez ensuite annuler cette modification.</translation>
    </message>
    <message>
        <source>Nothing of this change stands any more; nothing was done.</source>
        <translation>Il ne reste rien de cette modification&#x202f;; rien n’a été fait.</translation>
    </message>
    <message>
        <source>Reverted, except what was changed again since.</source>
        <translation>Annulée, sauf ce qui a été modifié depuis.</translation>
    </message>
    <message>
        <source>Reverted.</source>
        <translation>Modification annulée.</translation>
    </message>
    <message>
        <source>Not saved. What you typed is still here.</source>
        <translation>Non enregistré. Votre saisie est toujours là.</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Undo: {what}</source>
        <translation>Défaire&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Refaire&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Choose a record first; then this edits it.</source>
        <translation>Choisissez d’abord une fiche&#x202f;; cette commande la modifie ensuite.</translation>
    </message>
    <message>
        <source>Choose a record first; then this makes another like it.</source>
        <translation>Choisissez d’abord une fiche&#x202f;; cette commande en crée ensuite une semblable.</translation>
    </message>
    <message>
        <source>Choose a record first; then this deletes it.</source>
        <translation>Choisissez d’abord une fiche&#x202f;; cette commande la supprime ensuite.</translation>
    </message>
    <message>
        <source>Deleted: {title}</source>
        <translation>Supprimée&#x202f;: {title}</translation>
    </message>
    <message>
        <source>a new record</source>
        <translation>une nouvelle fiche</translation>
    </message>
    <message>
        <source>A form was not saved: {title}.</source>
        <translation>Un formulaire n’a pas été enregistré&#x202f;: {title}.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation>Enregistré&#x202f;: {what}</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à défaire.</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Défait&#x202f;: {what}</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à refaire.</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Refait&#x202f;: {what}</translation>
    </message>
</context>
<context>
    <name>EgoKey</name>
    <message>
        <source>new since {date}</source>
        <translation>nouveau depuis {date}</translation>
    </message>
</context>
<context>
    <name>EgoPicture</name>
    <message>
        <source>{name} and those around it</source>
        <translation>{name} et son entourage</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Open {title}</source>
        <translation>Ouvrir {title}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} autres</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Défait&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Refait&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Reverted: {what}</source>
        <translation>Annulé&#x202f;: {what}</translation>
    </message>
</context>
<context>
    <name>EventCard</name>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>Qui a pris part</translation>
    </message>
    <message>
        <source>Mentioned in</source>
        <translation>Mentionné dans</translation>
    </message>
</context>
<context>
    <name>EventHead</name>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
</context>
<context>
    <name>EventLayer</name>
    <message>
        <source>Civilians</source>
        <translation>Civils</translation>
    </message>
    <message>
        <source>{side} against civilians</source>
        <translation>{side} contre des civils</translation>
    </message>
    <message>
        <source>Near {place}</source>
        <translation>Près de {place}</translation>
    </message>
</context>
<context>
    <name>EventMap</name>
    <message>
        <source>Ring: people killed  ·  {counted}</source>
        <translation>Cercle&#x202f;: nombre de tués  ·  {counted}</translation>
    </message>
    <message>
        <source>{placed} of {total} on the map</source>
        <translation>{placed} sur {total} sur la carte</translation>
    </message>
    <message>
        <source>{counted}, not this one</source>
        <translation>{counted}, mais pas celui-ci</translation>
    </message>
    <message>
        <source>Map of events. {counted}</source>
        <translation>Carte des événements. {counted}</translation>
    </message>
    <message>
        <source>Chosen: {title}</source>
        <translation>Choisi&#x202f;: {title}</translation>
    </message>
    <message>
        <source>Chosen, not on the map: {title}</source>
        <translation>Choisi, absent de la carte&#x202f;: {title}</translation>
    </message>
    <message>
        <source>Events in Mali: {counted}</source>
        <translation>Événements au Mali&#x202f;: {counted}</translation>
    </message>
    <message>
        <source>Copy coordinates {text}</source>
        <translation>Copier les coordonnées {text}</translation>
    </message>
    <message>
        <source>Copy P-code {text} (OCHA)</source>
        <translation>Copier le P-code {text} (OCHA)</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copié&#x202f;: {text}</translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
</context>
<context>
    <name>EventPicture</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Tués</translation>
    </message>
    <message>
        <source>Latitude, longitude</source>
        <translation>Latitude, longitude</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Geo-PKO, {year}</source>
        <translation>Geo-PKO, {year}</translation>
    </message>
    <message>
        <source>Source: {sources}. {map}</source>
        <translation>Source&#x202f;: {sources}. {map}</translation>
    </message>
    <message>
        <source>only the area: {name}</source>
        <translation>la zone seulement&#x202f;: {name}</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>le lieu</translation>
    </message>
    <message>
        <source>near the place</source>
        <translation>près du lieu</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>killed</source>
        <translation>tués</translation>
    </message>
    <message>
        <source>injured</source>
        <translation>blessés</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Tués</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>≥ {count} killed</source>
        <translation>≥ {count} tués</translation>
    </message>
    <message>
        <source>text {value}</source>
        <translation>texte {value}</translation>
    </message>
    <message>
        <source>actor {value}</source>
        <translation>acteur {value}</translation>
    </message>
    <message>
        <source>place {value}</source>
        <translation>lieu {value}</translation>
    </message>
    <message>
        <source>type {value}</source>
        <translation>type {value}</translation>
    </message>
    <message>
        <source>killed {value} or more</source>
        <translation>au moins {value} tués</translation>
    </message>
    <message>
        <source>between {places}</source>
        <translation>entre {places}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation>{count} événements</translation>
    </message>
    <message>
        <source>{shown} of {total} events</source>
        <translation>{shown} événements sur {total}</translation>
    </message>
    <message>
        <source>{count} of {source}</source>
        <translation>{count} de {source}</translation>
    </message>
    <message>
        <source>near </source>
        <translation>près de </translation>
    </message>
    <message>
        <source>from </source>
        <translation>depuis </translation>
    </message>
    <message>
        <source>between </source>
        <translation>entre </translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>à partir [du |de ]{date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>jusqu’[au |en ]{date}</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Quel que soit le nombre</translation>
    </message>
</context>
<context>
    <name>EventsCard</name>
    <message>
        <source>Latest events</source>
        <translation>Derniers événements</translation>
    </message>
    <message>
        <source>No event is known by this day.</source>
        <translation>Aucun événement n’est connu à cette date.</translation>
    </message>
    <message>
        <source>All {number}</source>
        <translation>Les {number}</translation>
    </message>
    <message>
        <source>All events, {number}</source>
        <translation>Tous les événements, {number}</translation>
    </message>
</context>
<context>
    <name>EventsExport</name>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tableau (CSV)…</translation>
    </message>
    <message>
        <source>Records (JSON)…</source>
        <translation>Fiches (JSON)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save the events shown as a file</source>
        <translation>Enregistrer les événements affichés dans un fichier</translation>
    </message>
    <message>
        <source>Events saved as {name}: {count}</source>
        <translation>Événements enregistrés dans {name}&#x202f;: {count}</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>Exporter les événements</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>EventsList</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>No event fits these filters</source>
        <translation>Aucun événement ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Inj.</source>
        <translation>Bless.</translation>
    </message>
    <message>
        <source>Clear {filter}</source>
        <translation>Effacer&#x202f;: {filter}</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
</context>
<context>
    <name>EventsScreen</name>
    <message>
        <source>Picture of the map</source>
        <translation>Image de la carte</translation>
    </message>
    <message>
        <source>Picture of the timeline</source>
        <translation>Image de la frise</translation>
    </message>
</context>
<context>
    <name>FactsGrid</name>
    <message>
        <source>Not stated</source>
        <translation>Non indiqué</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>Copier&#x202f;: {name}</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>Say why in a few words, so others can follow the change.</source>
        <translation>Dites pourquoi en quelques mots, pour que d’autres puissent suivre la modification.</translation>
    </message>
    <message>
        <source>It would be a part of itself, by way of {others}.</source>
        <translation>L’ensemble ferait partie de lui-même, par l’intermédiaire de {others}.</translation>
    </message>
    <message>
        <source>It cannot go while other records point to it: {names}.</source>
        <translation>Cette fiche ne peut pas être supprimée tant que d’autres renvoient à elle&#x202f;: {names}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“{title}” was changed in the meantime. Nothing was saved; compare the two and save again.</source>
        <translation>«&#x202f;{title}&#x202f;» a été modifié entre-temps. Rien n’a été enregistré&#x202f;; comparez les deux et enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>Another program is writing to {path}. Close it, or try again in a moment.</source>
        <translation>Un autre programme écrit dans {path}. Fermez-le ou réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Free some space and try again.</source>
        <translation>Le disque qui contient {path} est plein. Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>{path} may not be written to. Check its folder&apos;s permissions.</source>
        <translation>L’écriture dans {path} n’est pas permise. Vérifiez les droits de son dossier.</translation>
    </message>
    <message>
        <source>The disk that holds {path} could not be read or written. Check the medium.</source>
        <translation>Le disque qui contient {path} n’a pas pu être lu ou écrit. Vérifiez le support.</translation>
    </message>
    <message>
        <source>Open data of the book rest on this record, so it cannot be deleted.</source>
        <translation>Des données ouvertes du livre reposent sur cette fiche&#x202f;; elle ne peut donc pas être supprimée.</translation>
    </message>
    <message>
        <source>The folder {path} may not be written to: you can read the book there, but not change it.</source>
        <translation>L’écriture dans le dossier {path} n’est pas permise&#x202f;: vous pouvez y lire le livre, mais non le modifier.</translation>
    </message>
    <message>
        <source>{path} is marked as read-only: you can read it, but not change it.</source>
        <translation>{path} est en lecture seule&#x202f;: vous pouvez le lire, mais non le modifier.</translation>
    </message>
    <message>
        <source>This is the book that came with the program: you can read it, but not change it.</source>
        <translation>Ce livre est celui qui accompagne le programme&#x202f;: vous pouvez le lire, mais non le modifier.</translation>
    </message>
    <message>
        <source>This book has an earlier format: you can read it. Open it in the window to bring it up to date.</source>
        <translation>Ce livre est d’un format antérieur&#x202f;: vous pouvez le lire. Ouvrez-le dans la fenêtre pour le mettre à jour.</translation>
    </message>
    <message>
        <source>The title holds a sign that is no text. Type it again.</source>
        <translation>Le titre contient un signe qui n’est pas du texte. Saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>Write a title with at least one letter or digit of the Latin alphabet.</source>
        <translation>Donnez un titre avec au moins une lettre ou un chiffre de l’alphabet latin.</translation>
    </message>
    <message>
        <source>The text holds a sign that is no text. Type it again.</source>
        <translation>Le texte contient un signe qui n’est pas du texte. Saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Écrivez un nombre.</translation>
    </message>
    <message>
        <source>{field} runs from {low} to {high}.</source>
        <translation>{field}&#x202f;: de {low} à {high}.</translation>
    </message>
    <message>
        <source>Write the lowest figure first, then the best, then the highest.</source>
        <translation>Écrivez d’abord le chiffre le plus bas, puis le meilleur, puis le plus haut.</translation>
    </message>
    <message>
        <source>{field} takes no {kind}.</source>
        <translation>{field}&#x202f;: ce champ n’accepte pas «&#x202f;{kind}&#x202f;».</translation>
    </message>
    <message>
        <source>A record cannot point at itself here.</source>
        <translation>Une fiche ne peut pas renvoyer à elle-même ici.</translation>
    </message>
    <message>
        <source>The book has no record “{ref}”. Choose one from the list.</source>
        <translation>Le livre n’a pas de fiche «&#x202f;{ref}&#x202f;». Choisissez-en une dans la liste.</translation>
    </message>
    <message>
        <source>The text cites “{source}”, which is no source of the book.</source>
        <translation>Le texte cite «&#x202f;{source}&#x202f;», qui n’est pas une source du livre.</translation>
    </message>
    <message>
        <source>This is before “{other}”.</source>
        <translation>Cette date précède «&#x202f;{other}&#x202f;».</translation>
    </message>
    <message>
        <source>Give both latitude and longitude, or neither.</source>
        <translation>Donnez la latitude et la longitude, ou aucune des deux.</translation>
    </message>
    <message>
        <source>A name is empty, or holds a sign that is no text.</source>
        <translation>Un nom est vide ou contient un signe qui n’est pas du texte.</translation>
    </message>
    <message>
        <source>Choose a language and a kind for the name “{name}”.</source>
        <translation>Choisissez une langue et un type pour le nom «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>The book has no source “{source}”. Choose one from the list.</source>
        <translation>Le livre n’a pas de source «&#x202f;{source}&#x202f;». Choisissez-en une dans la liste.</translation>
    </message>
    <message>
        <source>The place in the source holds a sign that is no text.</source>
        <translation>L’endroit dans la source contient un signe qui n’est pas du texte.</translation>
    </message>
    <message>
        <source>This unit cannot be compared with that of the indicator.</source>
        <translation>Cette unité n’est pas comparable à celle de l’indicateur.</translation>
    </message>
</context>
<context>
    <name>FieldBlock</name>
    <message>
        <source>Add with citation</source>
        <translation>Ajouter avec citation</translation>
    </message>
    <message>
        <source>{field}: add with citation</source>
        <translation>{field}&#x202f;: ajouter avec citation</translation>
    </message>
</context>
<context>
    <name>FieldEditors</name>
    <message>
        <source>Add link</source>
        <translation>Ajouter un lien</translation>
    </message>
    <message>
        <source>Add {kind}</source>
        <translation>Ajouter&#x202f;: {kind}</translation>
    </message>
</context>
<context>
    <name>FigureDoubles</name>
    <message>
        <source>The same as row {number}.</source>
        <translation>Identique à la ligne {number}.</translation>
    </message>
    <message>
        <source>Already in the book: {title}.</source>
        <translation>Déjà dans le livre&#x202f;: {title}.</translation>
    </message>
    <message>
        <source>Row {number} has another value for the same; both will stand.</source>
        <translation>La ligne {number} donne une autre valeur pour le même moment&#x202f;; les deux resteront.</translation>
    </message>
    <message>
        <source>The book has another value for the same: {title}. Both will stand.</source>
        <translation>Le livre a une autre valeur pour le même moment&#x202f;: {title}. Les deux resteront.</translation>
    </message>
</context>
<context>
    <name>FigureEditor</name>
    <message>
        <source>low</source>
        <translation>min.</translation>
    </message>
    <message>
        <source>high</source>
        <translation>max.</translation>
    </message>
    <message>
        <source>how sure</source>
        <translation>degré de certitude</translation>
    </message>
    <message>
        <source>Not a figure yet. Also read: “at least 5”, “1 200”, “50–62”.</source>
        <translation>Pas encore un chiffre. Sont aussi lus&#x202f;: «&#x202f;au moins 5&#x202f;», «&#x202f;1&#x202f;200&#x202f;», «&#x202f;50–62&#x202f;».</translation>
    </message>
    <message>
        <source>Which is meant?</source>
        <translation>Lequel est le bon&#x202f;?</translation>
    </message>
    <message>
        <source>Choose which of the figures is meant.</source>
        <translation>Choisissez le chiffre voulu.</translation>
    </message>
</context>
<context>
    <name>FigureRecord</name>
    <message>
        <source>Record of this figure</source>
        <translation>Fiche de ce chiffre</translation>
    </message>
    <message>
        <source>Mentioned in</source>
        <translation>Mentionné dans</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter events</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
</context>
<context>
    <name>FilterPopovers</name>
    <message>
        <source>Find an actor</source>
        <translation>Trouver un acteur</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>Trouver un lieu</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimées</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toute période</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>The last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
</context>
<context>
    <name>FlagEditor</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non indiqué</translation>
    </message>
</context>
<context>
    <name>FoldedRows</name>
    <message>
        <source>Show all {count}</source>
        <translation>Afficher les {count}</translation>
    </message>
</context>
<context>
    <name>FormBody</name>
    <message>
        <source>More fields</source>
        <translation>Autres champs</translation>
    </message>
    <message>
        <source>{field} and roles</source>
        <translation>{field} et rôles</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>parted by semicolons</source>
        <translation>séparés par des points-virgules</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Mots de recherche</translation>
    </message>
    <message>
        <source>How well backed</source>
        <translation>Appui des sources</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>at least one</source>
        <translation>au moins une</translation>
    </message>
    <message>
        <source>Why this change?</source>
        <translation>Pourquoi cette modification&#x202f;?</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nécessaire</translation>
    </message>
    <message>
        <source>For example: the text gives two days</source>
        <translation>Par exemple&#x202f;: le texte donne deux jours</translation>
    </message>
</context>
<context>
    <name>FormFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Rien n’est encore écrit</translation>
    </message>
    <message>
        <source>Nothing changed yet</source>
        <translation>Rien n’est encore modifié</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>1 change not saved</source>
        <translation>1 modification non enregistrée</translation>
    </message>
    <message>
        <source>{count} changes not saved</source>
        <translation>{count} modifications non enregistrées</translation>
    </message>
</context>
<context>
    <name>FormHead</name>
    <message>
        <source>Leave editing (Esc)</source>
        <translation>Quitter la modification (Échap)</translation>
    </message>
    <message>
        <source>New {kind}</source>
        <translation>Nouvelle fiche&#x202f;: {kind}</translation>
    </message>
    <message>
        <source>Edit {kind}</source>
        <translation>Modifier&#x202f;: {kind}</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Peace Operations Estimate, 10 Jul 2017</source>
        <translation>Peace Operations Estimate, 10 juil. 2017</translation>
    </message>
</context>
<context>
    <name>GlanceCard</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
</context>
<context>
    <name>GlancePage</name>
    <message>
        <source>At a glance</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>MINUSMA and Mali, as the estimate of {day} describes them</source>
        <translation>La MINUSMA et le Mali selon l’estimation du {day}</translation>
    </message>
    <message>
        <source>MINUSMA and Mali, as pages later than the estimate of {day} describe them</source>
        <translation>La MINUSMA et le Mali selon des pages postérieures à l’estimation du {day}</translation>
    </message>
    <message>
        <source>MINUSMA and Mali, by the estimate of {day} and later sources</source>
        <translation>La MINUSMA et le Mali selon l’estimation du {day} et des sources plus récentes</translation>
    </message>
</context>
<context>
    <name>GraphCanvas</name>
    <message>
        <source>Graph of actors, {count} shown</source>
        <translation>Graphe des acteurs, {count} affichés</translation>
    </message>
    <message>
        <source>Arrow keys go from actor to actor, Enter opens the profile. The same is shown as a list with L.</source>
        <translation>Les flèches vont d’un acteur à l’autre, Entrée ouvre le profil. La touche L montre la même chose en liste.</translation>
    </message>
</context>
<context>
    <name>GraphDrawers</name>
    <message>
        <source>Kinds and relations</source>
        <translation>Types et relations</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Nouveautés</translation>
    </message>
    <message>
        <source>Show what is told of {name}</source>
        <translation>Montrer ce qui est dit de {name}</translation>
    </message>
</context>
<context>
    <name>GraphList</name>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Avec qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>GraphScreen</name>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Show as graph</source>
        <translation>Voir le graphe</translation>
    </message>
    <message>
        <source>Show as list</source>
        <translation>Voir en liste</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Retour à {name}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>New since {date}</source>
        <translation>Nouveau depuis [le |]{date}</translation>
    </message>
    <message>
        <source>No way leads from {start} to {goal} over the relations ticked.</source>
        <translation>Aucun chemin ne mène de {start} à {goal} par les relations cochées.</translation>
    </message>
    <message>
        <source>Actors and their relations</source>
        <translation>Les acteurs et leurs relations</translation>
    </message>
    <message>
        <source>The way from {start} to {goal}</source>
        <translation>Le chemin de {start} à {goal}</translation>
    </message>
    <message>
        <source>Actors around {name}</source>
        <translation>Les acteurs autour de {name}</translation>
    </message>
    <message>
        <source>Mali Reference, from: {source}</source>
        <translation>Mali Reference, d’après&#x202f;: {source}</translation>
    </message>
    <message>
        <source>Mali Reference, from later pages and: {source}</source>
        <translation>Mali Reference, d’après des pages ultérieures et&#x202f;: {source}</translation>
    </message>
</context>
<context>
    <name>GraphSelection</name>
    <message>
        <source>One step further</source>
        <translation>Un pas plus loin</translation>
    </message>
    <message>
        <source>The way takes one step</source>
        <translation>Le chemin compte un pas</translation>
    </message>
    <message>
        <source>The way takes {count} steps</source>
        <translation>Le chemin compte {count} pas</translation>
    </message>
    <message>
        <source>via {name}</source>
        <translation>par {name}</translation>
    </message>
</context>
<context>
    <name>GraphTies</name>
    <message>
        <source>Member or part of</source>
        <translation>Membre, partie de</translation>
    </message>
    <message>
        <source>Split from or joined</source>
        <translation>Scission ou fusion</translation>
    </message>
    <message>
        <source>Allied, supports, trains</source>
        <translation>Allié, appuie, forme</translation>
    </message>
    <message>
        <source>Fights or attacked</source>
        <translation>Combat ou attaque</translation>
    </message>
    <message>
        <source>Gives troops or money</source>
        <translation>Fournit troupes, fonds</translation>
    </message>
    <message>
        <source>Other ties</source>
        <translation>Autres liens</translation>
    </message>
    <message>
        <source>member of</source>
        <translation>membre de</translation>
    </message>
    <message>
        <source>split, joined</source>
        <translation>scission, fusion</translation>
    </message>
    <message>
        <source>allied</source>
        <translation>allié</translation>
    </message>
    <message>
        <source>fights</source>
        <translation>combat</translation>
    </message>
    <message>
        <source>gives</source>
        <translation>fournit</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
</context>
<context>
    <name>GraphWords</name>
    <message>
        <source>after this day</source>
        <translation>après ce jour</translation>
    </message>
    <message>
        <source>over</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>1 relation holds</source>
        <translation>1 relation en vigueur</translation>
    </message>
    <message>
        <source>{count} relations hold</source>
        <translation>{count} relations en vigueur</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>State forces</source>
        <translation>Forces de l’État</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>CMA</source>
        <translation>CMA</translation>
    </message>
    <message>
        <source>Jihadist</source>
        <translation>Djihadistes</translation>
    </message>
    <message>
        <source>Self-defence</source>
        <translation>Autodéfense</translation>
    </message>
    <message>
        <source>Regional</source>
        <translation>Régional</translation>
    </message>
    <message>
        <source>International</source>
        <translation>International</translation>
    </message>
    <message>
        <source>Not attributed</source>
        <translation>Non attribué</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Show {count} more remarks</source>
        <translation>Afficher {count} remarques de plus</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History of this record</source>
        <translation>Historique de cette fiche</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Tous les champs</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>pas encore enregistré</translation>
    </message>
    <message>
        <source>Saved with your reason</source>
        <translation>Enregistré avec votre raison</translation>
    </message>
    <message>
        <source>Nothing was changed here yet.</source>
        <translation>Rien n’a encore été modifié ici.</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>défait</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>refait</translation>
    </message>
    <message>
        <source>reverted</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>Came with the book: {edition}</source>
        <translation>Fourni avec le livre&#x202f;: {edition}</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Revert this change</source>
        <translation>Annuler cette modification</translation>
    </message>
</context>
<context>
    <name>IndicatorBody</name>
    <message>
        <source>Stated in documents</source>
        <translation>Dans les documents</translation>
    </message>
</context>
<context>
    <name>IndicatorFoot</name>
    <message>
        <source>Row by row</source>
        <translation>Ligne par ligne</translation>
    </message>
    <message>
        <source>Remarks on the figures</source>
        <translation>Remarques sur les chiffres</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Mentioned in</source>
        <translation>Mentionné dans</translation>
    </message>
</context>
<context>
    <name>IndicatorHead</name>
    <message>
        <source>What to see</source>
        <translation>Ce qu’il faut voir</translation>
    </message>
    <message>
        <source>What the estimate states</source>
        <translation>Ce qu’indique l’estimation</translation>
    </message>
</context>
<context>
    <name>IndicatorList</name>
    <message>
        <source>in {count} parts</source>
        <translation>en {count} parties</translation>
    </message>
    <message>
        <source>one of {count}</source>
        <translation>un sur {count}</translation>
    </message>
    <message>
        <source>each of {count}</source>
        <translation>chacun des {count}</translation>
    </message>
    <message>
        <source>largest of {count}</source>
        <translation>le plus élevé sur {count}</translation>
    </message>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
</context>
<context>
    <name>IndicatorOutputs</name>
    <message>
        <source>Export figures</source>
        <translation>Exporter les chiffres</translation>
    </message>
    <message>
        <source>Print chart</source>
        <translation>Imprimer le graphique</translation>
    </message>
</context>
<context>
    <name>IndicatorPage</name>
    <message>
        <source>Indicator</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>as of the estimate</source>
        <translation>à la date de l’estimation</translation>
    </message>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
    <message>
        <source>Source: {document}</source>
        <translation>Source&#x202f;: {document}</translation>
    </message>
    <message>
        <source>Dotted steps join figures of different sources, which may not count alike.</source>
        <translation>Les traits pointillés relient des chiffres de sources différentes, qui ne comptent pas forcément de même.</translation>
    </message>
</context>
<context>
    <name>IndicatorWords</name>
    <message>
        <source>a year</source>
        <translation>par an</translation>
    </message>
    <message>
        <source>as of the estimate</source>
        <translation>à la date de l’estimation</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Non cités</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Au total</translation>
    </message>
    <message>
        <source>The book has no figure for this yet.</source>
        <translation>Le livre n’a pas encore de chiffre à ce sujet.</translation>
    </message>
    <message>
        <source>beside it {value} ({when}), from another source</source>
        <translation>à côté, {value} ({when}), d’une autre source</translation>
    </message>
    <message>
        <source>, the highest of {count} figures</source>
        <translation>, le plus élevé de {count} chiffres</translation>
    </message>
    <message>
        <source>. It is the highest of {count} figures</source>
        <translation>. C’est le plus élevé de {count} chiffres</translation>
    </message>
    <message>
        <source>. The highest of {count} figures was {value} ({when})</source>
        <translation>. Le plus élevé des {count} chiffres est {value} ({when})</translation>
    </message>
    <message>
        <source>the same as {when}</source>
        <translation>comme [le |en ]{when}</translation>
    </message>
    <message>
        <source>before it {value} ({when}), from another source</source>
        <translation>avant, {value} ({when}), d’une autre source</translation>
    </message>
    <message>
        <source>up from {value} ({when})</source>
        <translation>en hausse, contre {value} ({when})</translation>
    </message>
    <message>
        <source>down from {value} ({when})</source>
        <translation>en baisse, contre {value} ({when})</translation>
    </message>
    <message>
        <source>up {share} from {value} ({when})</source>
        <translation>en hausse de {share} par rapport à {value} ({when})</translation>
    </message>
    <message>
        <source>down {share} from {value} ({when})</source>
        <translation>en baisse de {share} par rapport à {value} ({when})</translation>
    </message>
    <message>
        <source>: two counts. {first} ({cited}) is shown first; beside it stands {others}.</source>
        <translation>&#x202f;: deux décomptes. {first} ({cited}) vient en premier&#x202f;; à côté figure {others}.</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>{count} give {value} each</source>
        <translation>{count} donnent chacun {value}</translation>
    </message>
    <message>
        <source>In different currencies, so not one scale: {parts}.</source>
        <translation>En monnaies différentes, donc sans échelle commune&#x202f;: {parts}.</translation>
    </message>
    <message>
        <source>The same for each of the {count}: {value}.</source>
        <translation>Identique pour chacun des {count}&#x202f;: {value}.</translation>
    </message>
    <message>
        <source>{value} in all.</source>
        <translation>{value} au total.</translation>
    </message>
    <message>
        <source>Largest: {first} {most}; smallest named: {last} {least}.</source>
        <translation>Maximum&#x202f;: {first} {most}&#x202f;; minimum cité&#x202f;: {last} {least}.</translation>
    </message>
    <message>
        <source>{first} {most}; {last} {least}.</source>
        <translation>{first} {most}&#x202f;; {last} {least}.</translation>
    </message>
    <message>
        <source>{count} of them</source>
        <translation>{count} d’entre eux</translation>
    </message>
    <message>
        <source>{name} {value}; {rest} is left to others.</source>
        <translation>{name} {value}&#x202f;; {rest} reviennent aux autres.</translation>
    </message>
    <message>
        <source>Together they make {all}.</source>
        <translation>Ensemble, ils font {all}.</translation>
    </message>
    <message>
        <source>Those named make {named}; {rest} is left to others.</source>
        <translation>Ceux qui sont cités font {named}&#x202f;; il reste {rest} pour les autres.</translation>
    </message>
    <message>
        <source>Those named make about {named}; about {rest} is left to others.</source>
        <translation>Ceux qui sont cités font environ {named}&#x202f;; il reste environ {rest} pour les autres.</translation>
    </message>
</context>
<context>
    <name>IndicatorsScreen</name>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Filter {count} indicators</source>
        <translation>Filtrer {count} indicateurs</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>No indicator fits this filter</source>
        <translation>Aucun indicateur ne correspond à ce filtre</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Without a year: as of the estimate.</source>
        <translation>Sans année&#x202f;: à la date de l’estimation.</translation>
    </message>
    <message>
        <source>Line: Mali up to that year.</source>
        <translation>Courbe&#x202f;: le Mali jusqu’à cette année.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>Copier les chiffres</translation>
    </message>
    <message>
        <source>Print chart</source>
        <translation>Imprimer le graphique</translation>
    </message>
    <message>
        <source>Exported {count} figures to {file}</source>
        <translation>{count} chiffres exportés dans {file}</translation>
    </message>
    <message>
        <source>Exported the yearly figures to {file}</source>
        <translation>Chiffres annuels exportés dans {file}</translation>
    </message>
    <message>
        <source>Copied the yearly figures</source>
        <translation>Chiffres annuels copiés</translation>
    </message>
    <message>
        <source>Copied {count} figures</source>
        <translation>{count} chiffres copiés</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>In the whole window</source>
        <translation>Dans toute la fenêtre</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>Dans les listes et les tableaux</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Sur la carte</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>Sur la frise</translation>
    </message>
    <message>
        <source>In the graph</source>
        <translation>Dans le graphe</translation>
    </message>
    <message>
        <source>In charts</source>
        <translation>Dans les graphiques</translation>
    </message>
    <message>
        <source>Move in a list</source>
        <translation>Se déplacer dans une liste</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>Ouvrir ce qui est choisi</translation>
    </message>
    <message>
        <source>Show the chosen actor in the graph</source>
        <translation>Montrer l’acteur choisi dans le graphe</translation>
    </message>
    <message>
        <source>From the card of an event back to the table</source>
        <translation>De la fiche d’un événement, revenir au tableau</translation>
    </message>
    <message>
        <source>Next and previous mark</source>
        <translation>Signe suivant, signe précédent</translation>
    </message>
    <message>
        <source>Choose its event, or open a point of several</source>
        <translation>Choisir l’événement, ou ouvrir un point qui en réunit plusieurs</translation>
    </message>
    <message>
        <source>Close an opened point</source>
        <translation>Refermer un point ouvert</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Déplacer la carte</translation>
    </message>
    <message>
        <source>Move it by a small step</source>
        <translation>La déplacer d’un petit pas</translation>
    </message>
    <message>
        <source>Zoom in and out, show all towns</source>
        <translation>Agrandir, réduire, montrer toutes les villes</translation>
    </message>
    <message>
        <source>Copy coordinates and codes, take the picture along</source>
        <translation>Copier coordonnées et codes, emporter l’image</translation>
    </message>
    <message>
        <source>Previous and next event</source>
        <translation>Événement précédent, événement suivant</translation>
    </message>
    <message>
        <source>First and last event</source>
        <translation>Premier et dernier événement</translation>
    </message>
    <message>
        <source>Previous and next month, with what it counts</source>
        <translation>Mois précédent, mois suivant, avec ce qui y est compté</translation>
    </message>
    <message>
        <source>Choose the event, or come closer to a month</source>
        <translation>Choisir l’événement, ou s’approcher d’un mois</translation>
    </message>
    <message>
        <source>Move along in time</source>
        <translation>Avancer ou reculer dans le temps</translation>
    </message>
    <message>
        <source>Zoom in and out, show the usual years</source>
        <translation>Agrandir, réduire, montrer les années habituelles</translation>
    </message>
    <message>
        <source>Take away the filter by time</source>
        <translation>Enlever le filtre de dates</translation>
    </message>
    <message>
        <source>On a handle: move that end by one, or by twelve</source>
        <translation>Sur une poignée&#x202f;: déplacer cette limite d’un pas, ou de douze</translation>
    </message>
    <message>
        <source>On a handle: take that limit away</source>
        <translation>Sur une poignée&#x202f;: enlever cette limite</translation>
    </message>
    <message>
        <source>Menu of the timeline, with its picture</source>
        <translation>Menu de la frise, avec son image</translation>
    </message>
    <message>
        <source>Go from actor to actor</source>
        <translation>Aller d’un acteur à l’autre</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>Ouvrir le profil</translation>
    </message>
    <message>
        <source>Zoom in and out, show the whole graph</source>
        <translation>Agrandir, réduire, montrer tout le graphe</translation>
    </message>
    <message>
        <source>On the slider: by a month, or by a year</source>
        <translation>Sur le curseur&#x202f;: d’un mois, ou d’un an</translation>
    </message>
    <message>
        <source>Read out the previous and next value</source>
        <translation>Lire la valeur précédente, la valeur suivante</translation>
    </message>
    <message>
        <source>First and last value</source>
        <translation>Première et dernière valeur</translation>
    </message>
    <message>
        <source>Open the record of the value</source>
        <translation>Ouvrir la fiche de la valeur</translation>
    </message>
    <message>
        <source>The graph as a list, and playing its months</source>
        <translation>Le graphe en liste, et le défilement des mois</translation>
    </message>
    <message>
        <source>Fold and unfold a group</source>
        <translation>Replier ou déplier un groupe</translation>
    </message>
    <message>
        <source>In the head of a table: choose a column, sort by it</source>
        <translation>Dans l’en-tête d’un tableau&#x202f;: choisir une colonne, trier</translation>
    </message>
    <message>
        <source>Close a panel, clear a filter</source>
        <translation>Fermer un panneau, effacer un filtre</translation>
    </message>
</context>
<context>
    <name>KindCard</name>
    <message>
        <source>Show all {count}</source>
        <translation>Afficher les {count}</translation>
    </message>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
</context>
<context>
    <name>KindsPane</name>
    <message>
        <source>Kinds and relations</source>
        <translation>Types et relations</translation>
    </message>
    <message>
        <source>New since {date}</source>
        <translation>Nouveau depuis [le |]{date}</translation>
    </message>
    <message>
        <source>{count} actors named seldom: not drawn.</source>
        <translation>{count} acteurs peu cités&#x202f;: non dessinés.</translation>
    </message>
    <message>
        <source>Draw all actors</source>
        <translation>Dessiner tous les acteurs</translation>
    </message>
    <message>
        <source>Only the main actors</source>
        <translation>Les acteurs principaux seuls</translation>
    </message>
    <message>
        <source>1 actor has no line: not drawn.</source>
        <translation>1 acteur sans lien&#x202f;: non dessiné.</translation>
    </message>
    <message>
        <source>{count} actors have no line: not drawn.</source>
        <translation>{count} acteurs sans lien&#x202f;: non dessinés.</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Size shows mentions, colour shows kind, not judgement. Paler: not certain on this day.</source>
        <translation>La taille suit les mentions, la couleur le type, sans jugement. Plus pâle&#x202f;: incertain à ce jour.</translation>
    </message>
    <message>
        <source>Put all back in place</source>
        <translation>Tout remettre en place</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Bambara</source>
        <translation>bambara</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>haoussa</translation>
    </message>
    <message>
        <source>Fula</source>
        <translation>peul</translation>
    </message>
    <message>
        <source>Tamasheq</source>
        <translation>tamasheq</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>{count} deaths</source>
        <translation>{count} morts</translation>
    </message>
    <message>
        <source>Counted in open data; not an event of the book.</source>
        <translation>Compté dans des données ouvertes&#x202f;; ce n’est pas un événement du livre.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>deaths, best estimate; {low} at least, {high} at most</source>
        <translation>morts, meilleure estimation&#x202f;; au moins {low}, au plus {high}</translation>
    </message>
    <message>
        <source>deaths, best estimate; {low} at least</source>
        <translation>morts, meilleure estimation&#x202f;; au moins {low}</translation>
    </message>
    <message>
        <source>deaths, best estimate; {high} at most</source>
        <translation>morts, meilleure estimation&#x202f;; au plus {high}</translation>
    </message>
    <message>
        <source>deaths, best estimate</source>
        <translation>morts, meilleure estimation</translation>
    </message>
    <message>
        <source>Show in the data set: {name}</source>
        <translation>Montrer dans le jeu de données&#x202f;: {name}</translation>
    </message>
</context>
<context>
    <name>LayerSwitch</name>
    <message>
        <source>Also show</source>
        <translation>Montrer aussi</translation>
    </message>
    <message>
        <source>Also show {name}, {count}</source>
        <translation>Montrer aussi {name}, {count}</translation>
    </message>
    <message>
        <source>Also show {name}: open data, no records of the book</source>
        <translation>Montrer aussi {name}&#x202f;: données ouvertes, sans fiches dans le livre</translation>
    </message>
    <message>
        <source>Also show {name}: open data, no records of the book. {count} after the day are left out</source>
        <translation>Montrer aussi {name}&#x202f;: données ouvertes, sans fiches dans le livre. {count} après cette date sont omis</translation>
    </message>
</context>
<context>
    <name>LayersPopover</name>
    <message>
        <source>Layers and key of the map</source>
        <translation>Couches et légende de la carte</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Bases of MINUSMA</source>
        <translation>Bases de la MINUSMA</translation>
    </message>
    <message>
        <source>Towns and villages</source>
        <translation>Villes et villages</translation>
    </message>
    <message>
        <source>Borders of cercles, at every zoom</source>
        <translation>Limites des cercles, à toute échelle</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Year of the bases: {year}</source>
        <translation>Année des bases&#x202f;: {year}</translation>
    </message>
    <message>
        <source>A year earlier</source>
        <translation>Une année plus tôt</translation>
    </message>
    <message>
        <source>A year later</source>
        <translation>Une année plus tard</translation>
    </message>
</context>
<context>
    <name>LeadershipCard</name>
    <message>
        <source>Leadership</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Leadership, last in post</source>
        <translation>Derniers en poste</translation>
    </message>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
    <message>
        <source>All {number}</source>
        <translation>Les {number}</translation>
    </message>
    <message>
        <source>All posts, {number}</source>
        <translation>Tous les postes, {number}</translation>
    </message>
    <message>
        <source>{name}, acting</source>
        <translation>{name}, par intérim</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>“{title}” has changes that are not saved.</source>
        <translation>«&#x202f;{title}&#x202f;» contient des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer la saisie</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>{words}: open the relation</source>
        <translation>{words}&#x202f;: ouvrir la relation</translation>
    </message>
</context>
<context>
    <name>Lineage</name>
    <message>
        <source>merger</source>
        <translation>fusion</translation>
    </message>
    <message>
        <source>Where it comes from and what came of it</source>
        <translation>Origines et suites</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Suites</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Origines</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Link to</source>
        <translation>Lien vers</translation>
    </message>
    <message>
        <source>No link</source>
        <translation>Aucun lien</translation>
    </message>
    <message>
        <source>Record to link to</source>
        <translation>Fiche à lier</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Save list (CSV)…</source>
        <translation>Enregistrer la liste (CSV)…</translation>
    </message>
    <message>
        <source>Relations saved as {name}: {count}</source>
        <translation>Relations enregistrées dans {name}&#x202f;: {count}</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>relations</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Filter {count} actors</source>
        <translation>Filtrer {count} acteurs</translation>
    </message>
    <message>
        <source>Kinds of actor</source>
        <translation>Catégories d’acteurs</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No actor fits this filter</source>
        <translation>Aucun acteur ne correspond à ce filtre</translation>
    </message>
</context>
<context>
    <name>LongTextEditor</name>
    <message>
        <source>Hide preview</source>
        <translation>Masquer l’aperçu</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Link to a record (Ctrl+Shift+K)</source>
        <translation>Lier à une fiche (Ctrl+Maj+K)</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Citer</translation>
    </message>
    <message>
        <source>Cite where it is said</source>
        <translation>Citer l’endroit où cela est dit</translation>
    </message>
</context>
<context>
    <name>LostEdits</name>
    <message>
        <source>Nothing would be lost: no edit is missing there.</source>
        <translation>Rien ne serait perdu&#x202f;: aucune modification n’y manque.</translation>
    </message>
    <message>
        <source>One edit is not in it:</source>
        <translation>Une modification n’y figure pas&#x202f;:</translation>
    </message>
    <message>
        <source>{count} edits are not in it:</source>
        <translation>{count} modifications n’y figurent pas&#x202f;:</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} autres</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Mali Reference</source>
        <translation>Mali Reference</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>dernier état</translation>
    </message>
</context>
<context>
    <name>MandateCard</name>
    <message>
        <source>Mandate</source>
        <translation>Mandat</translation>
    </message>
    <message>
        <source>The book lists no tasks under this resolution.</source>
        <translation>Le livre ne cite aucune tâche pour cette résolution.</translation>
    </message>
    <message>
        <source>Expires {day}</source>
        <translation>Expire [le |en ]{day}</translation>
    </message>
    <message>
        <source>Expired {day}</source>
        <translation>A expiré [le |en ]{day}</translation>
    </message>
    <message>
        <source>Ended {day}</source>
        <translation>A pris fin [le |en ]{day}</translation>
    </message>
    <message>
        <source>The mission closed on {day}</source>
        <translation>La mission a fermé [le |en ]{day}</translation>
    </message>
    <message>
        <source>UNSCR {number}</source>
        <translation>Résolution {number}</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>1 jour restant</translation>
    </message>
    <message>
        <source>{count} days left</source>
        <translation>{count} jours restants</translation>
    </message>
    <message>
        <source>Earlier mandates</source>
        <translation>Mandats précédents</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <translation>{begins} – {ends}</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>{count} events · {place}</source>
        <translation>{count} événements · {place}</translation>
    </message>
    <message>
        <source>Near the mark; the exact place is not stated</source>
        <translation>Près du signe&#x202f;; le lieu exact n’est pas indiqué</translation>
    </message>
    <message>
        <source>{count} events of {source} · {deaths} deaths</source>
        <translation>{count} événements de {source} · {deaths} morts</translation>
    </message>
    <message>
        <source>{source}: open data, no event of the book</source>
        <translation>{source}&#x202f;: données ouvertes, pas un événement du livre</translation>
    </message>
    <message>
        <source>Where in it is not known: {count} events</source>
        <translation>Lieu précis inconnu&#x202f;: {count} événements</translation>
    </message>
    <message>
        <source>Where in it is not known: 1 event</source>
        <translation>Lieu précis inconnu&#x202f;: 1 événement</translation>
    </message>
    <message>
        <source>{count} of {source} known no closer</source>
        <translation>{count} de {source} sans lieu plus précis</translation>
    </message>
    <message>
        <source>MINUSMA base, {year}</source>
        <translation>base de la MINUSMA, {year}</translation>
    </message>
    <message>
        <source>About {count} troops, estimated from the units (Geo-PKO)</source>
        <translation>Environ {count} soldats, estimés d’après les unités (Geo-PKO)</translation>
    </message>
    <message>
        <source> (OCHA P-codes)</source>
        <translation> (P-codes OCHA)</translation>
    </message>
    <message>
        <source>{placed} of {total} events can be placed</source>
        <translation>{placed} événements sur {total} peuvent être situés</translation>
    </message>
    <message>
        <source>{name} cercle</source>
        <translation>cercle de {name}</translation>
    </message>
    <message>
        <source>{code} (ISO 3166-1)</source>
        <translation>{code} (ISO 3166-1)</translation>
    </message>
    <message>
        <source>P-code {code} (OCHA)</source>
        <translation>P-code {code} (OCHA)</translation>
    </message>
    <message>
        <source>{count} killed</source>
        <translation>{count} tués</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} autres</translation>
    </message>
    <message>
        <source>Made with Natural Earth · DNCT Mali/OCHA · GeoNames</source>
        <translation>D’après Natural Earth · DNCT Mali/OCHA · GeoNames</translation>
    </message>
    <message>
        <source>Natural Earth · OCHA · GeoNames</source>
        <translation>Natural Earth · OCHA · GeoNames</translation>
    </message>
    <message>
        <source>{count} m</source>
        <translation>{count} m</translation>
    </message>
    <message>
        <source>{count} km</source>
        <translation>{count} km</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
</context>
<context>
    <name>MapKey</name>
    <message>
        <source>Key of the map</source>
        <translation>Légende de la carte</translation>
    </message>
    <message>
        <source>Event; the ring grows with the people killed: 0, 20</source>
        <translation>Événement&#x202f;; le cercle grandit avec le nombre de tués&#x202f;: 0, 20</translation>
    </message>
    <message>
        <source>Near the place, or between two</source>
        <translation>Près du lieu, ou entre deux lieux</translation>
    </message>
    <message>
        <source>Several events; choose it to open them</source>
        <translation>Plusieurs événements&#x202f;; choisissez-le pour les ouvrir</translation>
    </message>
    <message>
        <source>Somewhere in the region, with how many</source>
        <translation>Quelque part dans la région, avec leur nombre</translation>
    </message>
    <message>
        <source>After the day of the book</source>
        <translation>Après la date du livre</translation>
    </message>
    <message>
        <source>UCDP, open data; dashed where near the place</source>
        <translation>UCDP, données ouvertes&#x202f;; tirets si près du lieu</translation>
    </message>
    <message>
        <source>Base of MINUSMA in the year</source>
        <translation>Base de la MINUSMA cette année-là</translation>
    </message>
</context>
<context>
    <name>MapLink</name>
    <message>
        <source>Table and map</source>
        <translation>Tableau et carte</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Show table</source>
        <translation>Voir le tableau</translation>
    </message>
    <message>
        <source>Show map</source>
        <translation>Voir la carte</translation>
    </message>
    <message>
        <source>Show the table alone</source>
        <translation>Montrer le tableau seul</translation>
    </message>
    <message>
        <source>Show the map alone</source>
        <translation>Montrer la carte seule</translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>Key</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Key of the map</source>
        <translation>Légende de la carte</translation>
    </message>
</context>
<context>
    <name>MarkupFaults</name>
    <message>
        <source>A “{sign}” stands alone. A link is written {link}, a citation {citation}.</source>
        <translation>Un «&#x202f;{sign}&#x202f;» est seul. Un lien s’écrit {link}, une citation {citation}.</translation>
    </message>
    <message>
        <source>“{mark}” is no link. Write kind and key, such as {link}.</source>
        <translation>«&#x202f;{mark}&#x202f;» n’est pas un lien. Écrivez le genre et la clé, par exemple {link}.</translation>
    </message>
    <message>
        <source>A citation is empty. Write where it stands, such as {citation}.</source>
        <translation>Une citation est vide. Écrivez où cela se trouve, par exemple {citation}.</translation>
    </message>
    <message>
        <source>“{mark}” leads to no record of the book.</source>
        <translation>«&#x202f;{mark}&#x202f;» ne mène à aucune fiche du livre.</translation>
    </message>
</context>
<context>
    <name>MonthSlider</name>
    <message>
        <source>{year}, quarter {number}: about {count} changes</source>
        <translation>{year}, trimestre {number}&#x202f;: environ {count} changements</translation>
    </message>
    <message>
        <source>changes per quarter</source>
        <translation>changements par trimestre</translation>
    </message>
</context>
<context>
    <name>MonthsCard</name>
    <message>
        <source>malicious acts</source>
        <translation>actes malveillants</translation>
    </message>
    <message>
        <source>accidents</source>
        <translation>accidents</translation>
    </message>
    <message>
        <source>illness</source>
        <translation>maladie</translation>
    </message>
    <message>
        <source>other or not settled</source>
        <translation>autre ou non établi</translation>
    </message>
    <message>
        <source>{count} in uniform</source>
        <translation>{count} en uniforme</translation>
    </message>
    <message>
        <source>{share} of a ceiling of {ceiling}</source>
        <translation>{share} d’un plafond de {ceiling}</translation>
    </message>
    <message>
        <source>nobody died</source>
        <translation>aucun décès</translation>
    </message>
    <message>
        <source>{count} died: {parts}</source>
        <translation>{count} décès&#x202f;: {parts}</translation>
    </message>
    <message>
        <source>No death is registered by this day</source>
        <translation>Aucun décès n’est enregistré à cette date</translation>
    </message>
    <message>
        <source>Deaths by month: most in {month}, {count}</source>
        <translation>Décès par mois&#x202f;: maximum en {month}, {count}</translation>
    </message>
    <message>
        <source>In uniform: most in {month}, {count}</source>
        <translation>En uniforme&#x202f;: maximum en {month}, {count}</translation>
    </message>
    <message>
        <source>No count of those in uniform is known by this day.</source>
        <translation>Aucun effectif en uniforme n’est connu à cette date.</translation>
    </message>
    <message>
        <source>Those in uniform: {count} in {month}. Later sources give monthly counts; they show on a later day, or when all editions are shown.</source>
        <translation>En uniforme&#x202f;: {count} en {month}. Des sources ultérieures donnent les effectifs mensuels&#x202f;; ils apparaissent à une date ultérieure, ou quand toutes les éditions sont affichées.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>In uniform</source>
        <translation>En uniforme</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Plafond</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>{count} au total</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Mois par mois</translation>
    </message>
    <message>
        <source>Every count</source>
        <translation>Tous les effectifs</translation>
    </message>
    <message>
        <source>Every death</source>
        <translation>Tous les décès</translation>
    </message>
    <message>
        <source>{count} ceiling</source>
        <translation>Plafond {count}</translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation>Type de nom</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Language of the name</source>
        <translation>Langue du nom</translation>
    </message>
    <message>
        <source>Remove this name</source>
        <translation>Retirer ce nom</translation>
    </message>
</context>
<context>
    <name>NamesRows</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation>Sigle</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>Autre graphie</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>Ancien nom</translation>
    </message>
    <message>
        <source>Transliterated</source>
        <translation>Translittéré</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Tel qu’imprimé</translation>
    </message>
    <message>
        <source>Shared acronym</source>
        <translation>Sigle partagé</translation>
    </message>
    <message>
        <source>Search word</source>
        <translation>Mot de recherche</translation>
    </message>
    <message>
        <source>Add name</source>
        <translation>Ajouter un nom</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>The two differ. Type the same in both.</source>
        <translation>Les deux diffèrent. Saisissez la même dans les deux champs.</translation>
    </message>
    <message>
        <source>{least} characters or more. Nothing else is asked: several words are easy to keep.</source>
        <translation>{least} caractères ou plus. Rien d’autre n’est exigé&#x202f;: plusieurs mots se retiennent bien.</translation>
    </message>
    <message>
        <source>{count} characters. The longer, the harder to guess.</source>
        <translation>{count} caractères. Plus elle est longue, moins elle se devine.</translation>
    </message>
    <message>
        <source>{count} of at least {least} characters.</source>
        <translation>{count} caractères sur {least} au moins.</translation>
    </message>
</context>
<context>
    <name>NewRecordCard</name>
    <message>
        <source>New {kind}</source>
        <translation>Nouvelle fiche&#x202f;: {kind}</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nécessaire</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Create {kind}</source>
        <translation>Créer&#x202f;: {kind}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Open the note</source>
        <translation>Ouvrir la note</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ObservationTable</name>
    <message>
        <source>in all</source>
        <translation>au total</translation>
    </message>
    <message>
        <source>{value}, after this day</source>
        <translation>{value}, après cette date</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Référence</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Worth comparing</source>
        <translation>À comparer</translation>
    </message>
</context>
<context>
    <name>OptionModel</name>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>events: {count}</source>
        <translation>événements&#x202f;: {count}</translation>
    </message>
</context>
<context>
    <name>OptionPopover</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear what is chosen here</source>
        <translation>Effacer ce qui est choisi ici</translation>
    </message>
</context>
<context>
    <name>OptionView</name>
    <message>
        <source>Nothing fits these letters</source>
        <translation>Rien ne correspond à ces lettres</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>folded out</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>En bref</translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>Outline of the document</source>
        <translation>Plan du document</translation>
    </message>
</context>
<context>
    <name>OverviewActions</name>
    <message>
        <source>Copy figures</source>
        <translation>Copier les chiffres</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Copier la référence</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Print page</source>
        <translation>Imprimer la page</translation>
    </message>
    <message>
        <source>Figures copied: {count}</source>
        <translation>Chiffres copiés&#x202f;: {count}</translation>
    </message>
    <message>
        <source>Citation copied</source>
        <translation>Référence copiée</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>En bref</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>PageCommands</name>
    <message>
        <source>Copied: {text}</source>
        <translation>Copié&#x202f;: {text}</translation>
    </message>
    <message>
        <source>Choose a figure first; then this copies value, day and citation.</source>
        <translation>Choisissez d’abord un chiffre&#x202f;; cette commande copie alors la valeur, la date et la référence.</translation>
    </message>
    <message>
        <source>This page has nothing for that command.</source>
        <translation>Cette page n’offre rien pour cette commande.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search everything</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Search actors, events, figures…</source>
        <translation>Chercher acteurs, événements, chiffres…</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>move</source>
        <translation>se déplacer</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>next group</source>
        <translation>groupe suivant</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Accents and capitals do not matter</source>
        <translation>Les accents et les majuscules ne comptent pas</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 résultat</translation>
    </message>
    <message>
        <source>{count} results</source>
        <translation>{count} résultats</translation>
    </message>
    <message>
        <source>Nothing in the book matches “{text}”</source>
        <translation>Rien dans le livre ne correspond à «&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>Try a name, an acronym, a place or fewer words.</source>
        <translation>Essayez un nom, un sigle, un lieu ou moins de mots.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>PaletteRows</name>
    <message>
        <source>alias: {name}</source>
        <translation>alias&#x202f;: {name}</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Show what I type</source>
        <translation>Afficher ce que je saisis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>Saisissez la phrase secrète.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This passphrase does not open the book. You can try again in {count} s.</source>
        <translation>Cette phrase n’ouvre pas le livre. Vous pourrez réessayer dans {count}&#x202f;s.</translation>
    </message>
    <message>
        <source>This passphrase does not open the book.</source>
        <translation>Cette phrase n’ouvre pas le livre.</translation>
    </message>
</context>
<context>
    <name>PasteColumns</name>
    <message>
        <source>“{sample}”</source>
        <translation>«&#x202f;{sample}&#x202f;»</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Colonne {number}</translation>
    </message>
    <message>
        <source>{column} is read as</source>
        <translation>{column} se lit comme</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisée</translation>
    </message>
</context>
<context>
    <name>PasteFiguresDialog</name>
    <message>
        <source>Paste figures</source>
        <translation>Coller des chiffres</translation>
    </message>
    <message>
        <source>from a spreadsheet or a CSV file</source>
        <translation>d’un tableur ou d’un fichier CSV</translation>
    </message>
    <message>
        <source>Paste a table first.</source>
        <translation>Collez d’abord un tableau.</translation>
    </message>
    <message>
        <source>Say at the left whether the first row is a heading or a figure.</source>
        <translation>Dites à gauche si la première ligne est un en-tête ou un chiffre.</translation>
    </message>
    <message>
        <source>Choose the column that has the values.</source>
        <translation>Choisissez la colonne qui contient les valeurs.</translation>
    </message>
    <message>
        <source>Two columns are read as {part}. Choose something else for one.</source>
        <translation>Deux colonnes se lisent comme {part}. Choisissez autre chose pour l’une d’elles.</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>Lecture des lignes…</translation>
    </message>
    <message>
        <source>The reading was stopped. Read again, or change something.</source>
        <translation>La lecture a été arrêtée. Relisez ou changez quelque chose.</translation>
    </message>
    <message>
        <source>No row can be taken.</source>
        <translation>Aucune ligne ne peut être reprise.</translation>
    </message>
    <message>
        <source>Choose the source of these figures.</source>
        <translation>Choisissez la source de ces chiffres.</translation>
    </message>
    <message>
        <source>Mend the rows that are left out, or say that you leave them out.</source>
        <translation>Corrigez les lignes écartées ou dites que vous les écartez.</translation>
    </message>
    <message>
        <source>Add 1 figure</source>
        <translation>Ajouter 1 chiffre</translation>
    </message>
    <message>
        <source>Add {count} figures</source>
        <translation>Ajouter {count} chiffres</translation>
    </message>
    <message>
        <source>Leave out 1 row that is not taken</source>
        <translation>Écarter 1 ligne non reprise</translation>
    </message>
    <message>
        <source>Leave out {count} rows that are not taken</source>
        <translation>Écarter {count} lignes non reprises</translation>
    </message>
    <message>
        <source>One step, which Undo takes back.</source>
        <translation>Une seule étape, que l’on peut annuler.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>PasteOptions</name>
    <message>
        <source>As found</source>
        <translation>Comme trouvé</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>A heading</source>
        <translation>Un en-tête</translation>
    </message>
    <message>
        <source>A figure</source>
        <translation>Un chiffre</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Jour d’abord</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Mois d’abord</translation>
    </message>
    <message>
        <source>As in 12.5</source>
        <translation>Comme 12.5</translation>
    </message>
    <message>
        <source>As in 12,5</source>
        <translation>Comme 12,5</translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>The first row is</source>
        <translation>Première ligne</translation>
    </message>
    <message>
        <source>Days and months</source>
        <translation>Jours et mois</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Décimales</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>Pasted rows</source>
        <translation>Lignes collées</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Toutes {count}</translation>
    </message>
    <message>
        <source>Taken {count}</source>
        <translation>Reprises {count}</translation>
    </message>
    <message>
        <source>Left out {count}</source>
        <translation>Écartées {count}</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Lignes lues</translation>
    </message>
    <message>
        <source>Row {number}: {sentence}</source>
        <translation>Ligne {number}&#x202f;: {sentence}</translation>
    </message>
</context>
<context>
    <name>PasteRows</name>
    <message>
        <source>What the columns are, and what becomes of each row</source>
        <translation>Ce que sont les colonnes, et ce que devient chaque ligne</translation>
    </message>
    <message>
        <source>where left open</source>
        <translation>si laissé vide</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Paste a table with one figure a row. Its columns may be: indicator, about whom or what, part, date, value, unit, status, remark. A heading in English or French is understood; what all rows have in common can be chosen here instead of a column.</source>
        <translation>Collez un tableau avec un chiffre par ligne. Ses colonnes peuvent être&#x202f;: indicateur, sujet, partie, date, valeur, unité, statut, remarque. Un en-tête en anglais ou en français est compris&#x202f;; ce que toutes les lignes ont en commun peut être choisi ici au lieu d’une colonne.</translation>
    </message>
</context>
<context>
    <name>PasteText</name>
    <message>
        <source>Copy cells in a spreadsheet and paste them here</source>
        <translation>Copiez des cellules d’un tableur et collez-les ici</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>PastedCells</name>
    <message>
        <source>“{text}” may stand for {names}. Write what is in brackets instead.</source>
        <translation>«&#x202f;{text}&#x202f;» peut désigner {names}. Écrivez plutôt ce qui est entre parenthèses.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Is “{text}” {choices}? Choose under “Decimals”.</source>
        <translation>«&#x202f;{text}&#x202f;» est-il {choices}&#x202f;? Choisissez sous «&#x202f;Décimales&#x202f;».</translation>
    </message>
    <message>
        <source>The book has no indicator “{text}”. Write its title or key, or choose one for all rows.</source>
        <translation>Le livre n’a pas d’indicateur «&#x202f;{text}&#x202f;». Écrivez son titre ou sa clé, ou choisissez-en un pour toutes les lignes.</translation>
    </message>
    <message>
        <source>“{text}” is not in the book ({kinds}). Write its title, acronym or key.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas dans le livre ({kinds}). Écrivez son titre, son sigle ou sa clé.</translation>
    </message>
    <message>
        <source>Is “{text}” {choices}? Choose under “Days and months”.</source>
        <translation>«&#x202f;{text}&#x202f;» est-il le {choices}&#x202f;? Choisissez sous «&#x202f;Jours et mois&#x202f;».</translation>
    </message>
    <message>
        <source>Is “{text}” {choices}? Write {written}.</source>
        <translation>«&#x202f;{text}&#x202f;» est-il {choices}&#x202f;? Écrivez {written}.</translation>
    </message>
    <message>
        <source>The unit “{text}” may be {names}. Write one of these.</source>
        <translation>L’unité «&#x202f;{text}&#x202f;» peut être {names}. Écrivez l’une d’elles.</translation>
    </message>
    <message>
        <source>“{text}” is no unit of the book. Leave it empty for the indicator’s own.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une unité du livre. Laissez vide pour celle de l’indicateur.</translation>
    </message>
    <message>
        <source>“{text}” says nothing the book knows of how a figure is known: {words}.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un statut connu du livre&#x202f;: {words}.</translation>
    </message>
</context>
<context>
    <name>PastedFigures</name>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>La ligne a plus de cellules qu’il n’y a de colonnes.</translation>
    </message>
    <message>
        <source>The unit cannot be compared with that of the indicator, {unit}.</source>
        <translation>L’unité ne se compare pas à celle de l’indicateur, {unit}.</translation>
    </message>
    <message>
        <source>{part} is missing.</source>
        <translation>Il manque&#x202f;: {part}.</translation>
    </message>
    <message>
        <source>{part} is missing; choose one for all rows, or fill the column.</source>
        <translation>Il manque&#x202f;: {part}&#x202f;; choisissez pour toutes les lignes ou remplissez la colonne.</translation>
    </message>
</context>
<context>
    <name>PastedList</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’il devient</translation>
    </message>
    <message>
        <source>New figure</source>
        <translation>Nouveau chiffre</translation>
    </message>
    <message>
        <source>New figure, beside another value</source>
        <translation>Nouveau chiffre, à côté d’une autre valeur</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Déjà là</translation>
    </message>
    <message>
        <source>Not whole</source>
        <translation>Incomplète</translation>
    </message>
</context>
<context>
    <name>PastedTable</name>
    <message>
        <source>This text is longer than {count} million signs. Paste it in parts.</source>
        <translation>Ce texte dépasse {count} millions de signes. Collez-le en plusieurs fois.</translation>
    </message>
    <message>
        <source>In row {number} a quotation mark is not closed, or stands inside a cell. Mend it in the text.</source>
        <translation>À la ligne {number}, un guillemet n’est pas fermé ou se trouve dans une cellule. Corrigez-le dans le texte.</translation>
    </message>
    <message>
        <source>These are more than {count} rows. Paste them in parts.</source>
        <translation>Il y a plus de {count} lignes. Collez-les en plusieurs fois.</translation>
    </message>
    <message>
        <source>These are more than {count} columns. Paste only those that are needed.</source>
        <translation>Il y a plus de {count} colonnes. Ne collez que les colonnes utiles.</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>People</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>displaced inside Mali</source>
        <translation>personnes déplacées au Mali</translation>
    </message>
    <message>
        <source>refugees</source>
        <translation>réfugiés</translation>
    </message>
    <message>
        <source>food insecure</source>
        <translation>en insécurité alimentaire</translation>
    </message>
    <message>
        <source>below poverty line</source>
        <translation>sous le seuil de pauvreté</translation>
    </message>
    <message>
        <source>of adults can read</source>
        <translation>des adultes savent lire</translation>
    </message>
    <message>
        <source>life expectancy</source>
        <translation>espérance de vie</translation>
    </message>
    <message>
        <source>{number} m</source>
        <comment>millions of people</comment>
        <translation>{number}&#xa0;M</translation>
    </message>
    <message>
        <source>{number} yrs</source>
        <comment>years of life</comment>
        <translation>{number} ans</translation>
    </message>
</context>
<context>
    <name>PickCell</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>PickOffers</name>
    <message>
        <source>Pick on the map</source>
        <translation>Choisir sur la carte</translation>
    </message>
    <message>
        <source>Source gives no place</source>
        <translation>La source n’indique aucun lieu</translation>
    </message>
    <message>
        <source>New place at {coordinates}</source>
        <translation>Nouveau lieu à {coordinates}</translation>
    </message>
    <message>
        <source>New {kind} “{words}”</source>
        <translation>Créer ({kind}) «&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>New {kind}</source>
        <translation>Créer&#x202f;: {kind}</translation>
    </message>
    <message>
        <source>or type {coordinates}</source>
        <translation>ou saisir {coordinates}</translation>
    </message>
</context>
<context>
    <name>PickerHead</name>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Put the field away</source>
        <translation>Fermer le champ</translation>
    </message>
</context>
<context>
    <name>PictureExport</name>
    <message>
        <source>Save picture (PNG)…</source>
        <translation>Enregistrer l’image (PNG)…</translation>
    </message>
    <message>
        <source>Save drawing (SVG)…</source>
        <translation>Enregistrer le dessin (SVG)…</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Copier comme image</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Copier les données</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Enregistré&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Image copiée</translation>
    </message>
    <message>
        <source>Data copied: 1 row</source>
        <translation>Données copiées&#x202f;: 1 ligne</translation>
    </message>
    <message>
        <source>Data copied: {count} rows</source>
        <translation>Données copiées&#x202f;: {count} lignes</translation>
    </message>
    <message>
        <source>This shows private records, so it is neither saved nor copied.</source>
        <translation>Ceci montre des fiches privées&#x202f;: rien n’est enregistré ni copié.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Save drawing</source>
        <translation>Enregistrer le dessin</translation>
    </message>
    <message>
        <source>All the book holds</source>
        <translation>Tout ce que contient le livre</translation>
    </message>
    <message>
        <source>As of {date}</source>
        <translation>[Au |En ]{date}</translation>
    </message>
</context>
<context>
    <name>PlaceMap</name>
    <message>
        <source>Map of {title}</source>
        <translation>Carte&#x202f;: {title}</translation>
    </message>
    <message>
        <source>Copy coordinates</source>
        <translation>Copier les coordonnées</translation>
    </message>
    <message>
        <source>Near {position}</source>
        <translation>Près de {position}</translation>
    </message>
    <message>
        <source>Borders as they were before 2016</source>
        <translation>Limites d’avant 2016</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copié&#x202f;: {text}</translation>
    </message>
</context>
<context>
    <name>PlaceRows</name>
    <message>
        <source>Choose a place, or say that the source gives none.</source>
        <translation>Choisissez un lieu, ou indiquez que la source n’en donne aucun.</translation>
    </message>
    <message>
        <source>Source gives no place</source>
        <translation>La source n’indique aucun lieu</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Aucun lieu</translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play the months</source>
        <translation>Faire défiler les mois</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
    <message>
        <source>the estimate</source>
        <translation>l’estimation</translation>
    </message>
    <message>
        <source>Chart: {title}</source>
        <translation>Graphique&#x202f;: {title}</translation>
    </message>
</context>
<context>
    <name>PointPicker</name>
    <message>
        <source>Pick a point on the map</source>
        <translation>Choisir un point sur la carte</translation>
    </message>
    <message>
        <source>Arrow keys move the map, with Shift a little; + and − zoom</source>
        <translation>Les flèches déplacent la carte, avec Maj un peu seulement&#x202f;; + et − zooment</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use this point</source>
        <translation>Prendre ce point</translation>
    </message>
    <message>
        <source>Map; the point in the middle: {place}</source>
        <translation>Carte&#x202f;; le point au centre&#x202f;: {place}</translation>
    </message>
    <message>
        <source>at {town}</source>
        <translation>à {town}</translation>
    </message>
    <message>
        <source>{count} km from {town}</source>
        <translation>à {count} km de {town}</translation>
    </message>
</context>
<context>
    <name>PrivateSwitch</name>
    <message>
        <source>Private</source>
        <translation>Privée</translation>
    </message>
    <message>
        <source>stays on this laptop, left out of every export and change file</source>
        <translation>reste sur cet ordinateur, absent de tout export et de tout fichier de modifications</translation>
    </message>
</context>
<context>
    <name>ProfilePrint</name>
    <message>
        <source>Print profile</source>
        <translation>Imprimer le profil</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>The book is then encrypted on the disk. Each start asks for the passphrase.</source>
        <translation>Le livre est alors chiffré sur le disque. La phrase secrète est demandée à chaque démarrage.</translation>
    </message>
    <message>
        <source>Protect with a passphrase</source>
        <translation>Protéger par une phrase secrète</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Protéger</translation>
    </message>
    <message>
        <source>Nobody can open the book without it, and it cannot be found out. Keep it written down, away from here.</source>
        <translation>Sans elle, personne ne peut ouvrir le livre, et rien ne permet de la retrouver. Gardez-la par écrit, ailleurs qu’ici.</translation>
    </message>
    <message>
        <source>Backups and earlier books beside it, which are not protected: {count}</source>
        <translation>Sauvegardes et livres antérieurs à côté, non protégés&#x202f;: {count}</translation>
    </message>
    <message>
        <source>Protect them too</source>
        <translation>Les protéger aussi</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Les supprimer</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Les laisser tels quels</translation>
    </message>
    <message>
        <source>Traces of the unprotected file may stay on the disk; only encrypting all of it prevents that. Exports, and copies in other places, stay as they are.</source>
        <translation>Des traces du fichier non protégé peuvent rester sur le disque&#x202f;; seul le chiffrement du disque entier l’empêche. Les exports et les copies rangées ailleurs restent tels quels.</translation>
    </message>
</context>
<context>
    <name>ProtectionCommands</name>
    <message>
        <source>Looking at the passphrase…</source>
        <translation>Vérification de la phrase secrète…</translation>
    </message>
    <message>
        <source>Writing the book…</source>
        <translation>Écriture du livre…</translation>
    </message>
    <message>
        <source>The book is protected.</source>
        <translation>Le livre est protégé.</translation>
    </message>
    <message>
        <source>The book is not protected any more.</source>
        <translation>Le livre n’est plus protégé.</translation>
    </message>
    <message>
        <source>{done} These copies could not be written or removed, and stay as they were: {names}</source>
        <translation>{done} Ces copies n’ont pu être ni écrites ni supprimées et restent comme elles étaient&#x202f;: {names}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Events mentioning {name}</source>
        <translation>Événements mentionnant {name}</translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>season only</source>
        <translation>saison seulement</translation>
    </message>
    <message>
        <source>decade only</source>
        <translation>décennie seulement</translation>
    </message>
    <message>
        <source>exact day</source>
        <translation>jour exact</translation>
    </message>
    <message>
        <source>month only</source>
        <translation>mois seulement</translation>
    </message>
    <message>
        <source>year only</source>
        <translation>année seulement</translation>
    </message>
    <message>
        <source>partly known</source>
        <translation>connue en partie</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>entre {low} et {high}</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>Exactement</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>More than</source>
        <translation>Plus de</translation>
    </message>
    <message>
        <source>Less than</source>
        <translation>Moins de</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Environ</translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation>au moins {number}</translation>
    </message>
    <message>
        <source>at most {number}</source>
        <translation>au plus {number}</translation>
    </message>
    <message>
        <source>more than {number}</source>
        <translation>plus de {number}</translation>
    </message>
    <message>
        <source>less than {number}</source>
        <translation>moins de {number}</translation>
    </message>
    <message>
        <source>about {number}</source>
        <translation>environ {number}</translation>
    </message>
    <message>
        <source>not below {low}</source>
        <translation>pas moins de {low}</translation>
    </message>
    <message>
        <source>not above {high}</source>
        <translation>pas plus de {high}</translation>
    </message>
    <message>
        <source>open range</source>
        <translation>période ouverte</translation>
    </message>
    <message>
        <source>range, end not known</source>
        <translation>période, fin inconnue</translation>
    </message>
    <message>
        <source>range, start not known</source>
        <translation>période, début inconnu</translation>
    </message>
    <message>
        <source>range, about</source>
        <translation>période, environ</translation>
    </message>
    <message>
        <source>range, both days known</source>
        <translation>période, les deux jours connus</translation>
    </message>
    <message>
        <source>range</source>
        <translation>période</translation>
    </message>
    <message>
        <source>one moment between the two</source>
        <translation>un moment entre les deux</translation>
    </message>
    <message>
        <source>some time from then on</source>
        <translation>un moment à partir de là</translation>
    </message>
    <message>
        <source>some time until then</source>
        <translation>un moment jusque-là</translation>
    </message>
    <message>
        <source>about</source>
        <translation>environ</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertaine</translation>
    </message>
    <message>
        <source>about, and uncertain</source>
        <translation>environ, et incertaine</translation>
    </message>
</context>
<context>
    <name>RecordChoice</name>
    <message>
        <source>chosen</source>
        <translation>choisie</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>non choisie</translation>
    </message>
</context>
<context>
    <name>RecordDraft</name>
    <message>
        <source>Give a title.</source>
        <translation>Donnez un titre.</translation>
    </message>
    <message>
        <source>Write the second value, or take it away.</source>
        <translation>Écrivez la seconde valeur ou retirez-la.</translation>
    </message>
    <message>
        <source>Choose the source, or take the citation away.</source>
        <translation>Choisissez la source ou retirez la citation.</translation>
    </message>
    <message>
        <source>Name at least one source.</source>
        <translation>Nommez au moins une source.</translation>
    </message>
    <message>
        <source>Name the source of the second value: {field}.</source>
        <translation>Nommez la source de la seconde valeur&#x202f;: {field}.</translation>
    </message>
    <message>
        <source>{field} is needed.</source>
        <translation>{field}&#x202f;: ce champ est nécessaire.</translation>
    </message>
    <message>
        <source>“{words}” is not chosen yet. Take it from the list, or create it.</source>
        <translation>«&#x202f;{words}&#x202f;» n’est pas encore choisi. Prenez-le dans la liste ou créez-le.</translation>
    </message>
    <message>
        <source>Enter a number, such as 16.27.</source>
        <translation>Saisissez un nombre, par exemple 16,27.</translation>
    </message>
    <message>
        <source>A link in the text is not written as kind and key.</source>
        <translation>Un lien du texte n’est pas écrit sous la forme type et clé.</translation>
    </message>
</context>
<context>
    <name>RecordFacts</name>
    <message>
        <source>{label}, elsewhere</source>
        <translation>{label}, ailleurs</translation>
    </message>
    <message>
        <source>P-code (OCHA)</source>
        <translation>P-code (OCHA)</translation>
    </message>
    <message>
        <source>{latitude}° {north}, {longitude}° {east}</source>
        <translation>{latitude}° {north}, {longitude}° {east}</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>W</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordonnées</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Form</source>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>Nothing was changed, so there is nothing to save</source>
        <translation>Rien n’a été modifié, il n’y a rien à enregistrer</translation>
    </message>
    <message>
        <source>Second value</source>
        <translation>Seconde valeur</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privée</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>{caption}, after this day</source>
        <translation>{caption}, après ce jour</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Replace {title}</source>
        <translation>Remplacer {title}</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>Retirer {title}</translation>
    </message>
</context>
<context>
    <name>RecordHeader</name>
    <message>
        <source>Private</source>
        <translation>Privée</translation>
    </message>
</context>
<context>
    <name>RecordLinks</name>
    <message>
        <source>until {date}</source>
        <translation>jusqu’[au |en ]{date}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>depuis [le |]{date}</translation>
    </message>
    <message>
        <source>in post on {date}</source>
        <translation>en poste [le |en ]{date}</translation>
    </message>
</context>
<context>
    <name>RecordListPane</name>
    <message>
        <source>Filter {kind}</source>
        <translation>Filtrer&#x202f;: {kind}</translation>
    </message>
    <message>
        <source>New {kind}</source>
        <translation>Nouvelle fiche&#x202f;: {kind}</translation>
    </message>
    <message>
        <source>No record fits this filter</source>
        <translation>Aucune fiche ne répond à ce filtre</translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation>Il n’y en a pas encore</translation>
    </message>
</context>
<context>
    <name>RecordNames</name>
    <message>
        <source>Also written</source>
        <translation>S’écrit aussi</translation>
    </message>
    <message>
        <source>Formerly</source>
        <translation>Autrefois</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Tel qu’imprimé</translation>
    </message>
    <message>
        <source>Shared acronym</source>
        <translation>Sigle partagé</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Rows from this source</source>
        <translation>Lignes de cette source</translation>
    </message>
    <message>
        <source>Events here</source>
        <translation>Événements dans ce lieu</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Utilisée dans</translation>
    </message>
    <message>
        <source>Mentioned in</source>
        <translation>Mentionné dans</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copié&#x202f;: {text}</translation>
    </message>
</context>
<context>
    <name>RecordPictures</name>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>{name} and those around it</source>
        <translation>{name} et son entourage</translation>
    </message>
    <message>
        <source>Map of {name}</source>
        <translation>Carte&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Mali Reference, from: {source}</source>
        <translation>Mali Reference, d’après&#x202f;: {source}</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>P-code (OCHA)</source>
        <translation>P-code (OCHA)</translation>
    </message>
</context>
<context>
    <name>RecordRow</name>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Not stated</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>{value}, after this day</source>
        <translation>{value}, après cette date</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>{date}, after this day ({day})</source>
        <translation>{date}, après cette date ({day})</translation>
    </message>
    <message>
        <source>as of {date}</source>
        <translation>[au |en ]{date}</translation>
    </message>
</context>
<context>
    <name>RecordsPane</name>
    <message>
        <source>Filter {kind}</source>
        <translation>Filtrer&#x202f;: {kind}</translation>
    </message>
    <message>
        <source>Nothing fits these letters</source>
        <translation>Rien ne correspond à ces lettres</translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>Ctrl+A in the list</source>
        <translation>Ctrl+A dans la liste</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Ne rien choisir</translation>
    </message>
    <message>
        <source>Only the chosen</source>
        <translation>Seulement les choisies</translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen</source>
        <translation>{chosen} choisies sur {total}</translation>
    </message>
    <message>
        <source>Nothing is chosen yet</source>
        <translation>Rien n’est encore choisi</translation>
    </message>
</context>
<context>
    <name>RelationsList</name>
    <message>
        <source>Show all {count}</source>
        <translation>Afficher les {count}</translation>
    </message>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
    <message>
        <source>details</source>
        <translation>détails</translation>
    </message>
    <message>
        <source>{words}: open the relation</source>
        <translation>{words}&#x202f;: ouvrir la relation</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>The book is then written to the disk as it is, and whoever has the file can read it. Backups made until now still need the passphrase: do not forget it.</source>
        <translation>Le livre est alors écrit en clair sur le disque, et quiconque a le fichier peut le lire. Les sauvegardes faites jusqu’ici exigent encore la phrase secrète&#x202f;: ne l’oubliez pas.</translation>
    </message>
    <message>
        <source>Remove the protection</source>
        <translation>Retirer la protection</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore an earlier state</source>
        <translation>Restaurer un état antérieur</translation>
    </message>
    <message>
        <source>The book as it is now becomes a backup too, so you can always come back to it.</source>
        <translation>Le livre tel qu’il est maintenant devient lui aussi une sauvegarde&#x202f;: vous pourrez toujours y revenir.</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Pas encore de sauvegarde</translation>
    </message>
    <message>
        <source>While the window is open, one is made each hour in which the book changes.</source>
        <translation>Tant que la fenêtre est ouverte, une sauvegarde est faite à chaque heure où le livre change.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go back to this state</source>
        <translation>Revenir à cet état</translation>
    </message>
    <message>
        <source>This backup is damaged, or has another passphrase. Choose another.</source>
        <translation>Cette sauvegarde est endommagée, ou protégée par une autre phrase secrète. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Livres</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>A book to go back to</source>
        <translation>Un livre auquel revenir</translation>
    </message>
    <message>
        <source>Choose a backup that can be read.</source>
        <translation>Choisissez une sauvegarde lisible.</translation>
    </message>
</context>
<context>
    <name>RoleRow</name>
    <message>
        <source>Part played</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Remove from {field}</source>
        <translation>Retirer de {field}</translation>
    </message>
    <message>
        <source>Choose what part “{title}” plays.</source>
        <translation>Choisissez le rôle de «&#x202f;{title}&#x202f;».</translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>The chosen row</source>
        <translation>La ligne choisie</translation>
    </message>
    <message>
        <source>Row {number} of {total}</source>
        <translation>Ligne {number} sur {total}</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Close the row</source>
        <translation>Fermer la ligne</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>The book is as it was then.</source>
        <translation>Le livre est tel qu’il était alors.</translation>
    </message>
    <message>
        <source>The book is as it was then. How it was until {time} is kept.</source>
        <translation>Le livre est tel qu’il était alors. Son état du {time} est gardé.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>No backup could be made. {problem}</source>
        <translation>Aucune sauvegarde n’a pu être faite. {problem}</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>{name} could not be written.</source>
        <translation>{name} n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>{name} could not be written: the disk is full.</source>
        <translation>{name} n’a pas pu être écrit&#x202f;: le disque est plein.</translation>
    </message>
    <message>
        <source>{name} could not be written: this folder cannot be written to. Choose another.</source>
        <translation>{name} n’a pas pu être écrit&#x202f;: ce dossier est protégé en écriture. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{name} could not be written: the folder is no longer there. Choose another.</source>
        <translation>{name} n’a pas pu être écrit&#x202f;: le dossier n’existe plus. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search actors, events, figures</source>
        <translation>Chercher acteurs, événements, chiffres</translation>
    </message>
    <message>
        <source>Search actors, events, figures…</source>
        <translation>Chercher acteurs, événements, chiffres…</translation>
    </message>
</context>
<context>
    <name>SecondValues</name>
    <message>
        <source>Add a second value from another source</source>
        <translation>Ajouter une seconde valeur d’une autre source</translation>
    </message>
</context>
<context>
    <name>SectionPage</name>
    <message>
        <source>In this section</source>
        <translation>Dans cette section</translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation>Texte de la section</translation>
    </message>
    <message>
        <source>Show all {count} notes</source>
        <translation>Afficher les {count} notes</translation>
    </message>
    <message>
        <source>Previous section: {title}</source>
        <translation>Section précédente&#x202f;: {title}</translation>
    </message>
    <message>
        <source>Next section: {title}</source>
        <translation>Section suivante&#x202f;: {title}</translation>
    </message>
</context>
<context>
    <name>SectionRecords</name>
    <message>
        <source>Records from this paragraph</source>
        <translation>Fiches tirées de ce paragraphe</translation>
    </message>
    <message>
        <source>No record cites this paragraph</source>
        <translation>Aucune fiche ne cite ce paragraphe</translation>
    </message>
</context>
<context>
    <name>SelectionPane</name>
    <message>
        <source>What is chosen</source>
        <translation>Ce qui est choisi</translation>
    </message>
    <message>
        <source>Way to {name}</source>
        <translation>Chemin vers {name}</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Aucun acteur choisi</translation>
    </message>
    <message>
        <source>Click an actor, or go to one with the arrow keys.</source>
        <translation>Cliquez sur un acteur ou allez-y avec les flèches.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 pas</translation>
    </message>
    <message>
        <source>2 steps</source>
        <translation>2 pas</translation>
    </message>
    <message>
        <source>How far around the actor</source>
        <translation>Jusqu’où autour de l’acteur</translation>
    </message>
    <message>
        <source>Way to…</source>
        <translation>Chemin…</translation>
    </message>
    <message>
        <source>Show the way to another actor</source>
        <translation>Montrer le chemin vers un autre acteur</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Ouvrir le profil</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Montrer les {count}</translation>
    </message>
</context>
<context>
    <name>Silence</name>
    <message>
        <source>Not stated in the estimate</source>
        <translation>Non précisé dans l’estimation</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non indiqué</translation>
    </message>
    <message>
        <source>Not stated by its source</source>
        <translation>Non précisé par sa source</translation>
    </message>
    <message>
        <source>No date stated in the estimate</source>
        <translation>Aucune date dans l’estimation</translation>
    </message>
    <message>
        <source>No date stated</source>
        <translation>Aucune date indiquée</translation>
    </message>
    <message>
        <source>Where its sources say so</source>
        <translation>Où ses sources le disent</translation>
    </message>
    <message>
        <source>Where the estimate says so</source>
        <translation>Où l’estimation le dit</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Jeux de données</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>Résolutions</translation>
    </message>
    <message>
        <source>Notes: contradictions</source>
        <translation>Notes&#x202f;: contradictions</translation>
    </message>
    <message>
        <source>Notes: printing slips</source>
        <translation>Notes&#x202f;: coquilles</translation>
    </message>
    <message>
        <source>Notes: naming</source>
        <translation>Notes&#x202f;: noms</translation>
    </message>
    <message>
        <source>Notes: other sources differ</source>
        <translation>Notes&#x202f;: divergences avec d’autres sources</translation>
    </message>
    <message>
        <source>Notes: unclear or undated</source>
        <translation>Notes&#x202f;: imprécis ou non daté</translation>
    </message>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>Type to find, or create one</source>
        <translation>Tapez pour trouver ou créer</translation>
    </message>
    <message>
        <source>¶9b, p. 3</source>
        <translation>¶9b, p. 3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Place in it</source>
        <translation>Endroit</translation>
    </message>
</context>
<context>
    <name>SourcesHome</name>
    <message>
        <source>About the sources</source>
        <translation>À propos des sources</translation>
    </message>
    <message>
        <source>Sources and notes</source>
        <translation>Sources et notes</translation>
    </message>
    <message>
        <source>In this book</source>
        <translation>Dans ce livre</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Jeux de données</translation>
    </message>
    <message>
        <source>Where the text contradicts itself</source>
        <translation>Où le texte se contredit</translation>
    </message>
    <message>
        <source>What the book is made from</source>
        <translation>De quoi le livre est fait</translation>
    </message>
    <message>
        <source>The book names no document of its own.</source>
        <translation>Le livre ne cite aucun document propre.</translation>
    </message>
    <message>
        <source>The book begins with one document, {document}, told in its own words; later sources carry it on, and every figure, name and event says which it rests on. Notes say where texts contradict each other, where they are misprinted, and what stays unclear.</source>
        <translation>Ce livre part d’un seul document, {document}, redit dans ses propres mots&#x202f;; des sources ultérieures le prolongent, et chaque chiffre, nom ou événement dit sur laquelle il repose. Des notes indiquent où les textes se contredisent, où ils comportent une coquille et ce qui reste obscur.</translation>
    </message>
    <message>
        <source>Every name and event of this edition comes from one document, {document}, and is told in the book&apos;s own words. Yearly and monthly figures from open data stand beside its own, each with its source; the other documents are those it lists or names. Notes say where its text contradicts itself, where it is misprinted, and what stays unclear.</source>
        <translation>Chaque nom et chaque événement de cette édition vient d’un seul document, {document}, et est redit dans les mots de ce livre. Des chiffres annuels et mensuels de données ouvertes se tiennent à côté des siens, chacun avec sa source&#x202f;; les autres documents sont ceux qu’il cite ou nomme. Des notes indiquent où son texte se contredit, où il comporte une coquille et ce qui reste obscur.</translation>
    </message>
    <message>
        <source>Every figure, name and event of this edition comes from one document, {document}, and is told in the book&apos;s own words. The other documents are those it lists or names. Notes say where its text contradicts itself, where it is misprinted, and what stays unclear.</source>
        <translation>Tous les chiffres, noms et événements de cette édition viennent d’un seul document, {document}, et sont racontés avec les mots du livre. Les autres documents sont ceux qu’il énumère ou cite. Des notes disent où son texte se contredit, où il comporte des coquilles et ce qui reste incertain.</translation>
    </message>
</context>
<context>
    <name>SourcesScreen</name>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Copier la référence</translation>
    </message>
    <message>
        <source>Filter {count} sources and notes</source>
        <translation>Filtrer {count} sources et notes</translation>
    </message>
    <message>
        <source>Sources, resolutions and notes</source>
        <translation>Sources, résolutions et notes</translation>
    </message>
    <message>
        <source>No source or note fits this filter</source>
        <translation>Aucune source ni note ne correspond à ce filtre</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copié&#x202f;: {text}</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>{field}, second value</source>
        <translation>{field}, seconde valeur</translation>
    </message>
    <message>
        <source>Another source says</source>
        <translation>Une autre source dit</translation>
    </message>
    <message>
        <source>Show this first</source>
        <translation>Montrer d’abord</translation>
    </message>
    <message>
        <source>{field}: show the second value first</source>
        <translation>{field}&#x202f;: montrer d’abord la seconde valeur</translation>
    </message>
    <message>
        <source>Remove the second value</source>
        <translation>Retirer la seconde valeur</translation>
    </message>
</context>
<context>
    <name>StatusEditor</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Relue</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contestée</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Works offline</source>
        <translation>Fonctionne hors ligne</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
</context>
<context>
    <name>StrengthCard</name>
    <message>
        <source>Strength</source>
        <translation>Effectifs</translation>
    </message>
    <message>
        <source>in uniform, {day}</source>
        <translation>en uniforme [le |en ]{day}</translation>
    </message>
    <message>
        <source>people deployed</source>
        <translation>personnes déployées</translation>
    </message>
    <message>
        <source>in uniform</source>
        <translation>en uniforme</translation>
    </message>
    <message>
        <source>of {ceiling} in uniform</source>
        <translation>sur {ceiling} en uniforme</translation>
    </message>
    <message>
        <source>uniformed ceiling</source>
        <translation>plafond, en uniforme</translation>
    </message>
    <message>
        <source>Strength by kind of staff</source>
        <translation>Effectifs par catégorie de personnel</translation>
    </message>
    <message>
        <source>ceiling not stated</source>
        <translation>plafond non indiqué</translation>
    </message>
    <message>
        <source>Military</source>
        <translation>Militaires</translation>
    </message>
    <message>
        <source>Troops</source>
        <translation>Troupes</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Civilians</source>
        <translation>Civils</translation>
    </message>
    <message>
        <source>UN Volunteers</source>
        <translation>Volontaires ONU</translation>
    </message>
    <message>
        <source>no ceiling set</source>
        <translation>sans plafond</translation>
    </message>
    <message>
        <source>of {ceiling}</source>
        <translation>sur {ceiling}</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
    <message>
        <source>Open data, no record of the book</source>
        <translation>Données ouvertes, sans fiche dans le livre</translation>
    </message>
</context>
<context>
    <name>TableHead</name>
    <message>
        <source>Columns: Enter sorts</source>
        <translation>Colonnes&#x202f;: Entrée pour trier</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Tabs</source>
        <translation>Onglets</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>{first} compared</source>
        <translation>Comparaison&#x202f;: {first}</translation>
    </message>
    <message>
        <source>Comparison copied as a table</source>
        <translation>Comparaison copiée en tableau</translation>
    </message>
    <message>
        <source>Copied as a table, without what is private</source>
        <translation>Copié en tableau, sans ce qui est privé</translation>
    </message>
    <message>
        <source>Comparison saved as {name}</source>
        <translation>Comparaison enregistrée&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Comparison saved as {name}, without what is private</source>
        <translation>Comparaison enregistrée&#x202f;: {name}, sans ce qui est privé</translation>
    </message>
    <message>
        <source>{day}, only what differs</source>
        <translation>{day}, différences seulement</translation>
    </message>
    <message>
        <source>These records are private and are not exported.</source>
        <translation>Ces fiches sont privées et ne sont pas exportées.</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copier en tableau</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
</context>
<context>
    <name>TallText</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>TiesPart</name>
    <message>
        <source>All {count} relations as a list</source>
        <translation>Les {count} relations en liste</translation>
    </message>
    <message>
        <source>The same as a list</source>
        <translation>La même chose en liste</translation>
    </message>
    <message>
        <source>Open graph</source>
        <translation>Ouvrir le graphe</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Attack</source>
        <translation>Attaque</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Political</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Mission, aid</source>
        <translation>Mission, aide</translation>
    </message>
    <message>
        <source>{source} events, up to {count} a day</source>
        <translation>Événements {source}, jusqu’à {count} par jour</translation>
    </message>
    <message>
        <source>{source} events, up to {count} a week</source>
        <translation>Événements {source}, jusqu’à {count} par semaine</translation>
    </message>
    <message>
        <source>{source} events, up to {count} a month</source>
        <translation>Événements {source}, jusqu’à {count} par mois</translation>
    </message>
    <message>
        <source>{source} events, up to {count} a quarter</source>
        <translation>Événements {source}, jusqu’à {count} par trimestre</translation>
    </message>
    <message>
        <source>{source} events, up to {count} a year</source>
        <translation>Événements {source}, jusqu’à {count} par an</translation>
    </message>
    <message>
        <source>{source} events, up to {count} a decade</source>
        <translation>Événements {source}, jusqu’à {count} par décennie</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>‹ {count} earlier</source>
        <translation>‹ {count} avant</translation>
    </message>
    <message>
        <source>{count} later ›</source>
        <translation>{count} après ›</translation>
    </message>
    <message>
        <source>{count} killed</source>
        <translation>{count} tués</translation>
    </message>
    <message>
        <source>after this day</source>
        <translation>après cette date</translation>
    </message>
    <message>
        <source>1 event: {families}</source>
        <translation>1 événement&#x202f;: {families}</translation>
    </message>
    <message>
        <source>{count} events: {families}</source>
        <translation>{count} événements&#x202f;: {families}</translation>
    </message>
    <message>
        <source>Enter or double-click: closer</source>
        <translation>Entrée ou double-clic&#x202f;: agrandir</translation>
    </message>
    <message>
        <source>{events}, {killed} killed</source>
        <translation>{events}, {killed} tués</translation>
    </message>
    <message>
        <source>1 event of {source}</source>
        <translation>1 événement de {source}</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Shown from: {value}</source>
        <translation>Affiché depuis&#x202f;: {value}</translation>
    </message>
    <message>
        <source>Political: also protests and justice. Mission, aid: the mission, humanitarian and economic events. A brick is one event. Below the axis stands what is dated less closely: the line is the time it may have been in, a bar what lasted; where a line fades, its end is not known or about right.</source>
        <translation>Politique&#x202f;: aussi les manifestations et la justice. Mission, aide&#x202f;: la mission, l’humanitaire et l’économie. Une brique est un événement. Sous l’axe se trouve ce qui est daté moins précisément&#x202f;: le trait est le temps où cela a pu se produire, une barre ce qui a duré&#x202f;; là où un trait s’estompe, son bout est inconnu ou approximatif.</translation>
    </message>
    <message>
        <source>Shown up to: {value}</source>
        <translation>Affiché jusqu’à&#x202f;: {value}</translation>
    </message>
    <message>
        <source>Left and right: events. Page up and page down: what is counted in a month. Plus, minus and 0: zoom. Enter: choose. Tab: the two ends of the time that is filtered for.</source>
        <translation>Gauche et droite&#x202f;: événements. Page précédente et page suivante&#x202f;: ce qui est compté dans un mois. Plus, moins et 0&#x202f;: zoom. Entrée&#x202f;: choisir. Tab&#x202f;: les deux bouts de la période filtrée.</translation>
    </message>
    <message>
        <source>Chosen: {event}</source>
        <translation>Choisi&#x202f;: {event}</translation>
    </message>
    <message>
        <source>Timeline, {count} events; in view: {time}</source>
        <translation>Chronologie, {count} événements&#x202f;; visible&#x202f;: {time}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Tués</translation>
    </message>
    <message>
        <source>{count} events of {source}</source>
        <translation>{count} événements de {source}</translation>
    </message>
</context>
<context>
    <name>TimelineMenu</name>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Fit the main years</source>
        <translation>Cadrer sur les années principales</translation>
    </message>
    <message>
        <source>Show all years</source>
        <translation>Afficher toutes les années</translation>
    </message>
    <message>
        <source>Lift the time filter</source>
        <translation>Lever le filtre de dates</translation>
    </message>
    <message>
        <source>Events in Mali, {time}</source>
        <translation>Événements au Mali, {time}</translation>
    </message>
    <message>
        <source>Mali Reference, from: {source}</source>
        <translation>Mali Reference, d’après&#x202f;: {source}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Mali Reference</source>
        <translation>Mali Reference</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Leave editing</source>
        <translation>Quitter la saisie</translation>
    </message>
    <message>
        <source>Edit this record</source>
        <translation>Modifier cette fiche</translation>
    </message>
</context>
<context>
    <name>TwoTongues</name>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>TypedDate</name>
    <message>
        <source>Enter a date, or leave the field empty.</source>
        <translation>Saisissez une date, ou laissez le champ vide.</translation>
    </message>
    <message>
        <source>{first}, or {second}? Write the month as a word.</source>
        <translation>{first}, ou {second}&#x202f;? Écrivez le mois en lettres.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>A passphrase is needed</source>
        <translation>Une phrase secrète est demandée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The passphrase is lost…</source>
        <translation>La phrase secrète est perdue…</translation>
    </message>
</context>
<context>
    <name>ValueChip</name>
    <message>
        <source>was: {value}</source>
        <translation>avant&#x202f;: {value}</translation>
    </message>
    <message>
        <source>now: {value}</source>
        <translation>maintenant&#x202f;: {value}</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>emptied</source>
        <translation>vidé</translation>
    </message>
</context>
<context>
    <name>WayChoice</name>
    <message>
        <source>Name of an actor</source>
        <translation>Nom d’un acteur</translation>
    </message>
    <message>
        <source>The way to</source>
        <translation>Le chemin vers</translation>
    </message>
</context>
<context>
    <name>WomenCard</name>
    <message>
        <source>Women</source>
        <translation>Femmes</translation>
    </message>
    <message>
        <source>{share} of those in uniform</source>
        <translation>{share} des effectifs</translation>
    </message>
    <message>
        <source>of {number} in uniform</source>
        <translation>sur {number} en uniforme</translation>
    </message>
</context>
<context>
    <name>YearChart</name>
    <message>
        <source>Chart: {title}, {unit}</source>
        <translation>Graphique&#x202f;: {title}, {unit}</translation>
    </message>
</context>
<context>
    <name>YearMoments</name>
    <message>
        <source>{year} coup</source>
        <translation>putsch {year}</translation>
    </message>
</context>
<context>
    <name>YearPart</name>
    <message>
        <source>Yearly figures</source>
        <translation>Chiffres annuels</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Change since {year}</source>
        <translation>Évolution depuis {year}</translation>
    </message>
    <message>
        <source>Latest, ranked</source>
        <translation>Derniers, classés</translation>
    </message>
    <message>
        <source>How to show the figures</source>
        <translation>Comment montrer les chiffres</translation>
    </message>
    <message>
        <source>Source of the figures</source>
        <translation>Source des chiffres</translation>
    </message>
</context>
<context>
    <name>YearTable</name>
    <message>
        <source>Yearly figures</source>
        <translation>Chiffres annuels</translation>
    </message>
</context>
<context>
    <name>YearlyCounts</name>
    <message>
        <source>summed from its events, with low and high estimates</source>
        <translation>somme de ses événements, avec estimations basse et haute</translation>
    </message>
</context>
<context>
    <name>YearlyTable</name>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>since {year}</source>
        <translation>depuis {year}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
</context>
<context>
    <name>YearlyWords</name>
    <message>
        <source> m</source>
        <translation>&#xa0;M</translation>
    </message>
    <message>
        <source> bn</source>
        <translation>&#xa0;Md</translation>
    </message>
    <message>
        <source>change since {year}, in percent</source>
        <translation>évolution depuis {year}, en pour cent</translation>
    </message>
    <message>
        <source>change since {year}, in points</source>
        <translation>évolution depuis {year}, en points</translation>
    </message>
    <message>
        <source>change since {year}</source>
        <translation>évolution depuis {year}</translation>
    </message>
    <message>
        <source>{number} pt</source>
        <translation>{number} pt</translation>
    </message>
    <message>
        <source>The source has no value for Mali.</source>
        <translation>La source n’a pas de valeur pour le Mali.</translation>
    </message>
    <message>
        <source>The estimate states {value}</source>
        <translation>L’estimation indique {value}</translation>
    </message>
    <message>
        <source>The source has no value for {country} from {first} to {last}.</source>
        <translation>{country}&#x202f;: pas de valeur dans la source de {first} à {last}.</translation>
    </message>
    <message>
        <source>The figures end in {year}.</source>
        <translation>Les chiffres s’arrêtent en {year}.</translation>
    </message>
    <message>
        <source>The source has no later value for {country}.</source>
        <translation>{country}&#x202f;: pas de valeur plus récente dans la source.</translation>
    </message>
    <message>
        <source>{value} in {last}, the same since {since}.</source>
        <translation>{value} en {last}, inchangé depuis {since}.</translation>
    </message>
    <message>
        <source>{value} in {last}, the same since {since}, up from {before} in {first}.</source>
        <translation>{value} en {last}, inchangé depuis {since}, en hausse depuis {first} ({before}).</translation>
    </message>
    <message>
        <source>{value} in {last}, the same since {since}, down from {before} in {first}.</source>
        <translation>{value} en {last}, inchangé depuis {since}, en baisse depuis {first} ({before}).</translation>
    </message>
    <message>
        <source>{value} in {last}; since {first} between {low} and {high}, {mean} on average.</source>
        <translation>{value} en {last}&#x202f;; depuis {first} entre {low} et {high}, {mean} en moyenne.</translation>
    </message>
    <message>
        <source>{value} in {last}; the most was {most} in {year}.</source>
        <translation>{value} en {last}&#x202f;; le maximum était de {most} en {year}.</translation>
    </message>
    <message>
        <source>{value} in {last}, the most of all years since {first}.</source>
        <translation>{value} en {last}, le maximum de toutes les années depuis {first}.</translation>
    </message>
    <message>
        <source>{value} in {last}.</source>
        <translation>{value} en {last}.</translation>
    </message>
    <message>
        <source>{value} in {last}, the same as in {first}.</source>
        <translation>{value} en {last}, comme en {first}.</translation>
    </message>
    <message>
        <source>{value} in {last}, up from {before} in {first}.</source>
        <translation>{value} en {last}, en hausse depuis {first} ({before}).</translation>
    </message>
    <message>
        <source>{value} in {last}, down from {before} in {first}.</source>
        <translation>{value} en {last}, en baisse depuis {first} ({before}).</translation>
    </message>
    <message>
        <source>{country} has {value} for the same year.</source>
        <translation>{country}&#x202f;: {value} la même année.</translation>
    </message>
    <message>
        <source>Among these {count}, {higher} are higher, {lower} lower and {alike} the same.</source>
        <translation>Parmi ces {count} pays, valeur plus élevée&#x202f;: {higher}&#x202f;; plus faible&#x202f;: {lower}&#x202f;; égale&#x202f;: {alike}.</translation>
    </message>
    <message>
        <source>Among the {count} with a value of that year, {higher} are higher, {lower} lower and {alike} the same.</source>
        <translation>Parmi les {count} pays qui ont une valeur pour cette année, plus élevée&#x202f;: {higher}&#x202f;; plus faible&#x202f;: {lower}&#x202f;; égale&#x202f;: {alike}.</translation>
    </message>
    <message>
        <source>The highest among these {count}.</source>
        <translation>La valeur la plus élevée parmi ces {count} pays.</translation>
    </message>
    <message>
        <source>The lowest among these {count}.</source>
        <translation>La valeur la plus faible parmi ces {count} pays.</translation>
    </message>
    <message>
        <source>Only {country} is higher among these {count}.</source>
        <translation>Parmi ces {count} pays, seule la valeur de {country} est plus élevée.</translation>
    </message>
    <message>
        <source>Only {country} is lower among these {count}.</source>
        <translation>Parmi ces {count} pays, seule la valeur de {country} est plus faible.</translation>
    </message>
    <message>
        <source>Among these {count}, {higher} are higher and {lower} lower.</source>
        <translation>Parmi ces {count} pays, {higher} ont une valeur plus élevée et {lower} une valeur plus faible.</translation>
    </message>
    <message>
        <source>The highest of the {count} with a value of {year}.</source>
        <translation>La valeur la plus élevée des {count} pays qui en ont une pour {year}.</translation>
    </message>
    <message>
        <source>The lowest of the {count} with a value of {year}.</source>
        <translation>La valeur la plus faible des {count} pays qui en ont une pour {year}.</translation>
    </message>
    <message>
        <source>Of the {count} with a value of {year}, only {country} is higher.</source>
        <translation>Parmi les {count} pays qui ont une valeur pour {year}, seule celle de {country} est plus élevée.</translation>
    </message>
    <message>
        <source>Of the {count} with a value of {year}, only {country} is lower.</source>
        <translation>Parmi les {count} pays qui ont une valeur pour {year}, seule celle de {country} est plus faible.</translation>
    </message>
    <message>
        <source>Of the {count} with a value of {year}, {higher} are higher and {lower} lower.</source>
        <translation>Parmi les {count} pays qui ont une valeur pour {year}, {higher} ont une valeur plus élevée et {lower} une valeur plus faible.</translation>
    </message>
    <message>
        <source>Yearly figures: {source}</source>
        <translation>Chiffres annuels&#x202f;: {source}</translation>
    </message>
    <message>
        <source>The publisher&apos;s code: {code}.</source>
        <translation>Code de l’éditeur&#x202f;: {code}.</translation>
    </message>
    <message>
        <source>Values after {year} are left out, because the book is set to {day}.</source>
        <translation>Les valeurs postérieures à {year} sont laissées de côté, car le livre est réglé au {day}.</translation>
    </message>
    <message>
        <source>A small year in the table: the nearest value, which is of that year.</source>
        <translation>Petite année dans le tableau&#x202f;: la valeur la plus proche, qui est de cette année.</translation>
    </message>
    <message>
        <source>Dashed: {source}.</source>
        <translation>En tirets&#x202f;: {source}.</translation>
    </message>
    <message>
        <source>Dashed: {source}, the same in {year}.</source>
        <translation>En tirets&#x202f;: {source}, identique en {year}.</translation>
    </message>
    <message>
        <source>Dashed: {source}, which has {other} for {year}, not {own}.</source>
        <translation>En tirets&#x202f;: {source}, qui donne {other} pour {year} au lieu de {own}.</translation>
    </message>
    <message>
        <source>Not drawn, having no value of {year}: {countries}.</source>
        <translation>Non tracés, faute de valeur en {year}&#x202f;: {countries}.</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>par an</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>one</source>
        <translation>un</translation>
    </message>
    <message>
        <source>two</source>
        <translation>deux</translation>
    </message>
    <message>
        <source>three</source>
        <translation>trois</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quatre</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinq</translation>
    </message>
    <message>
        <source>six</source>
        <translation>six</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sept</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>huit</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neuf</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Show all towns</source>
        <translation>Voir toutes les villes</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Agrandir (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Réduire (−)</translation>
    </message>
    <message>
        <source>Show the whole graph (0)</source>
        <translation>Voir tout le graphe (0)</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>About, sources and licences</source>
        <translation>À propos, sources et licences</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Changer la phrase secrète…</translation>
    </message>
    <message>
        <source>Changes to the book</source>
        <translation>Modifications du livre</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Copy value, as of, citation</source>
        <translation>Copier la valeur, la date, la référence</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Delete this record…</source>
        <translation>Supprimer cette fiche…</translation>
    </message>
    <message>
        <source>Duplicate this record</source>
        <translation>Dupliquer cette fiche</translation>
    </message>
    <message>
        <source>Edit several records…</source>
        <translation>Modifier plusieurs fiches…</translation>
    </message>
    <message>
        <source>Edit this record</source>
        <translation>Modifier cette fiche</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Export this view…</source>
        <translation>Exporter cette vue…</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>Raccourcis de cet écran</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>New record of this kind</source>
        <translation>Nouvelle fiche de ce type</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Paste figures…</source>
        <translation>Coller des chiffres…</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Print this page…</source>
        <translation>Imprimer cette page…</translation>
    </message>
    <message>
        <source>Protect with a passphrase…</source>
        <translation>Protéger par une phrase secrète…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Remove the protection…</source>
        <translation>Retirer la protection…</translation>
    </message>
    <message>
        <source>Restore an earlier state…</source>
        <translation>Restaurer un état antérieur…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Set the day of the book…</source>
        <translation>Régler la date du livre…</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Sunlight</source>
        <translation>Plein soleil</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Texte à 100&#x202f;%</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation>Votre nom…</translation>
    </message>
    <message>
        <source>The book’s file</source>
        <translation>Le fichier du livre</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>1</source>
        <comment>the first day of a month, before its name</comment>
        <translation>1er</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>0 corrupt to 100 clean</source>
        <translation>de 0 corrompu à 100 intègre</translation>
    </message>
    <message>
        <source>0 equal to 100 unequal</source>
        <translation>de 0 égal à 100 inégal</translation>
    </message>
    <message>
        <source>1 where the map shows military observers.</source>
        <translation>1 quand la carte montre des observateurs militaires.</translation>
    </message>
    <message>
        <source>1 where the map shows police.</source>
        <translation>1 quand la carte montre de la police.</translation>
    </message>
    <message>
        <source>A date is missing.</source>
        <translation>Il manque une date.</translation>
    </message>
    <message>
        <source>A few words that tell this actor from others.</source>
        <translation>Quelques mots qui distinguent cet acteur des autres.</translation>
    </message>
    <message>
        <source>A figure is missing.</source>
        <translation>Il manque un chiffre.</translation>
    </message>
    <message>
        <source>A period holds the event or events; the day within it is not known.</source>
        <translation>La période contient le ou les événements&#x202f;; le jour n’en est pas connu.</translation>
    </message>
    <message>
        <source>A winter lies in two years. Write its months, such as December 2016 – February 2017.</source>
        <translation>Un hiver tombe sur deux années. Écrivez ses mois, par exemple décembre 2016 – février 2017.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Porte sur</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>Accident</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Acteur</translation>
    </message>
    <message>
        <source>Actor on side A</source>
        <translation>Acteur du côté A</translation>
    </message>
    <message>
        <source>Actor on side B</source>
        <translation>Acteur du côté B</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Adoptée</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Aid and pledges</source>
        <translation>Aide et promesses de dons</translation>
    </message>
    <message>
        <source>Aims</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Another says</source>
        <translation>Un autre passage dit</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>avr.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Armed force</source>
        <translation>Force armée</translation>
    </message>
    <message>
        <source>Armed group</source>
        <translation>Groupe armé</translation>
    </message>
    <message>
        <source>As Geo-PKO names it.</source>
        <translation>Nom donné par Geo-PKO.</translation>
    </message>
    <message>
        <source>As GeoNames has it, of no one year.</source>
        <translation>Selon GeoNames, sans année précise.</translation>
    </message>
    <message>
        <source>As UCDP describes it.</source>
        <translation>Selon l’UCDP.</translation>
    </message>
    <message>
        <source>As UCDP names it.</source>
        <translation>Nom donné par l’UCDP.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>À la date du</translation>
    </message>
    <message>
        <source>As on a card: SRSG, DSRSG, Force Commander.</source>
        <translation>Comme sur une carte&#x202f;: RSSG, RSSG adj., commandant de la Force.</translation>
    </message>
    <message>
        <source>As on a citation chip: UCDP, WDI. Empty: the locator alone.</source>
        <translation>Comme sur une étiquette de source&#x202f;: UCDP, WDI. Vide&#x202f;: l’emplacement seul.</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Tel qu’imprimé</translation>
    </message>
    <message>
        <source>As printed by the UN: S/RES/2364 (2017).</source>
        <translation>Telle que l’ONU l’imprime&#x202f;: S/RES/2364 (2017).</translation>
    </message>
    <message>
        <source>As printed: 9b; ES for the summary.</source>
        <translation>Tel qu’imprimé&#x202f;: 9b&#x202f;; ES pour le résumé.</translation>
    </message>
    <message>
        <source>Asylum-seekers</source>
        <translation>Demandeurs d’asile</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Attaque</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>août</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>Aviation units</source>
        <translation>Unités d’aviation</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Relève de</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Organe</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Broadcaster</source>
        <translation>Radiodiffuseur</translation>
    </message>
    <message>
        <source>CFA francs</source>
        <translation>francs CFA</translation>
    </message>
    <message>
        <source>CMA</source>
        <translation>CMA</translation>
    </message>
    <message>
        <source>Camp</source>
        <translation>Camp</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Capitale</translation>
    </message>
    <message>
        <source>Capital of a region</source>
        <translation>Chef-lieu de région</translation>
    </message>
    <message>
        <source>Casualties</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Cercle</source>
        <translation>Cercle</translation>
    </message>
    <message>
        <source>Cercle only</source>
        <translation>Cercle seulement</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Civil movement</source>
        <translation>Mouvement civil</translation>
    </message>
    <message>
        <source>Civilian deaths</source>
        <translation>Civils tués</translation>
    </message>
    <message>
        <source>Clarity</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>Coalition</source>
        <translation>Coalition</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Contradiction</translation>
    </message>
    <message>
        <source>Contributing countries</source>
        <translation>Pays contributeurs</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>Contributeurs</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Counted at its end.</source>
        <translation>Compte à la fin de l’année.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Code du pays</translation>
    </message>
    <message>
        <source>Country only</source>
        <translation>Pays seulement</translation>
    </message>
    <message>
        <source>Criminal network</source>
        <translation>Réseau criminel</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date as printed</source>
        <translation>Date imprimée</translation>
    </message>
    <message>
        <source>Deaths</source>
        <translation>Morts</translation>
    </message>
    <message>
        <source>Deaths in the mission (UN register)</source>
        <translation>Décès dans la mission (registre de l’ONU)</translation>
    </message>
    <message>
        <source>Deaths of side A</source>
        <translation>Morts du côté A</translation>
    </message>
    <message>
        <source>Deaths of side B</source>
        <translation>Morts du côté B</translation>
    </message>
    <message>
        <source>Deaths of unknown side</source>
        <translation>Morts de côté inconnu</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>déc.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
    <message>
        <source>Degrees east, WGS 84.</source>
        <translation>Degrés est, WGS 84.</translation>
    </message>
    <message>
        <source>Degrees east, WGS 84; empty for an area.</source>
        <translation>Degrés est, WGS 84&#x202f;; vide pour une zone.</translation>
    </message>
    <message>
        <source>Degrees north, WGS 84.</source>
        <translation>Degrés nord, WGS 84.</translation>
    </message>
    <message>
        <source>Degrees north, WGS 84; empty for an area.</source>
        <translation>Degrés nord, WGS 84&#x202f;; vide pour une zone.</translation>
    </message>
    <message>
        <source>Deployment by place and year (Geo-PKO)</source>
        <translation>Déploiement par lieu et par année (Geo-PKO)</translation>
    </message>
    <message>
        <source>Differs from other sources</source>
        <translation>Diverge d’autres sources</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Each with troops as estimated; they need not add up to the total.</source>
        <translation>Chacun avec ses effectifs estimés&#x202f;; leur somme peut différer du total.</translation>
    </message>
    <message>
        <source>Economic</source>
        <translation>Économie</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Estimated from the usual size of the units on the mission&apos;s maps; not a count.</source>
        <translation>Estimé d’après la taille habituelle des unités des cartes de la mission&#x202f;; pas un décompte.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Exact place</source>
        <translation>Lieu exact</translation>
    </message>
    <message>
        <source>Existed until</source>
        <translation>A existé jusqu’à</translation>
    </message>
    <message>
        <source>Exists since</source>
        <translation>Existe depuis</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>févr.</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>For a share of a whole: Switzerland, Bambara, police.</source>
        <translation>Pour une part d’un tout&#x202f;: Suisse, bambara, police.</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Fondation</translation>
    </message>
    <message>
        <source>French name</source>
        <translation>Nom français</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>vendredi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>From Mali</source>
        <translation>Du Mali</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Financement</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Geo-PKO&apos;s code; 0 for none, 3 the highest.</source>
        <translation>Code de Geo-PKO&#x202f;; 0 pour aucun, 3 le plus élevé.</translation>
    </message>
    <message>
        <source>GeoNames</source>
        <translation>GeoNames</translation>
    </message>
    <message>
        <source>GeoNames number</source>
        <translation>Numéro GeoNames</translation>
    </message>
    <message>
        <source>Given only for those from Mali.</source>
        <translation>Donné seulement pour ceux du Mali.</translation>
    </message>
    <message>
        <source>Government body</source>
        <translation>Organe public</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Headquarters level</source>
        <translation>Niveau de quartier général</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>En poste le</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titulaire</translation>
    </message>
    <message>
        <source>How many reports it rests on; empty where they were not counted.</source>
        <translation>Nombre de rapports cités&#x202f;; vide s’ils n’ont pas été comptés.</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Humanitarian</source>
        <translation>Humanitaire</translation>
    </message>
    <message>
        <source>ISO 3166 code</source>
        <translation>Code ISO 3166</translation>
    </message>
    <message>
        <source>ISO 3166-1, three letters.</source>
        <translation>ISO 3166-1, trois lettres.</translation>
    </message>
    <message>
        <source>ISO 3166-1; UNHCR&apos;s own where there is none.</source>
        <translation>ISO 3166-1&#x202f;; celui du HCR à défaut.</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>Maladie</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>In Mali</source>
        <translation>Au Mali</translation>
    </message>
    <message>
        <source>In other sources</source>
        <translation>Dans d’autres sources</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>In words: one Chadian peacekeeper, others injured.</source>
        <translation>En mots&#x202f;: un Casque bleu tchadien, d’autres blessés.</translation>
    </message>
    <message>
        <source>In “{text}” the low end must come first and the high end last.</source>
        <translation>Dans «&#x202f;{text}&#x202f;», le minimum doit venir d’abord et le maximum à la fin.</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>Infantry, estimated</source>
        <translation>Infanterie, estimation</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastructures</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>Blessés</translation>
    </message>
    <message>
        <source>International</source>
        <translation>International</translation>
    </message>
    <message>
        <source>International civilian</source>
        <translation>Civil international</translation>
    </message>
    <message>
        <source>International water or airspace</source>
        <translation>Eaux ou espace aérien internationaux</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Enjeu</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Enjeux</translation>
    </message>
    <message>
        <source>Issues and considerations</source>
        <translation>Enjeux et considérations</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>janv.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>Jihadist</source>
        <translation>Djihadistes</translation>
    </message>
    <message>
        <source>Journal article</source>
        <translation>Article de revue</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>juil.</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>Justice</source>
        <translation>Justice</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Tués</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Kind of violence</source>
        <translation>Type de violence</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Dirigeant</translation>
    </message>
    <message>
        <source>Lethal events (UCDP)</source>
        <translation>Événements meurtriers (UCDP)</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Local civilian</source>
        <translation>Civil local</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>MINUSMA</source>
        <translation>MINUSMA</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Made up of</source>
        <translation>Composition</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Malicious act</source>
        <translation>Acte malveillant</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Homme</translation>
    </message>
    <message>
        <source>Mandate task</source>
        <translation>Tâche du mandat</translation>
    </message>
    <message>
        <source>Mandate tasks</source>
        <translation>Tâches du mandat</translation>
    </message>
    <message>
        <source>Mandate until</source>
        <translation>Mandat jusqu’au</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>Medical units</source>
        <translation>Unités médicales</translation>
    </message>
    <message>
        <source>Military</source>
        <translation>Militaire</translation>
    </message>
    <message>
        <source>Military ceiling</source>
        <translation>Plafond militaire</translation>
    </message>
    <message>
        <source>Military operation</source>
        <translation>Opération militaire</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Mission</translation>
    </message>
    <message>
        <source>Mission budget</source>
        <translation>Budget de la mission</translation>
    </message>
    <message>
        <source>Mission overview</source>
        <translation>Aperçu de la mission</translation>
    </message>
    <message>
        <source>Mission strength</source>
        <translation>Effectifs de la mission</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <source>Mountains</source>
        <translation>Montagnes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Naming</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>National capital</source>
        <translation>Capitale nationale</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>Natural area</source>
        <translation>Zone naturelle</translation>
    </message>
    <message>
        <source>Near the place named</source>
        <translation>Près du lieu nommé</translation>
    </message>
    <message>
        <source>News article</source>
        <translation>Article de presse</translation>
    </message>
    <message>
        <source>Non-state conflict</source>
        <translation>Conflit non étatique</translation>
    </message>
    <message>
        <source>Not attributed</source>
        <translation>Non attribué</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>Number in the register</source>
        <translation>Numéro au registre</translation>
    </message>
    <message>
        <source>OCHA place code; other schemes collide with it.</source>
        <translation>Code de lieu OCHA&#x202f;; d’autres systèmes s’y opposent.</translation>
    </message>
    <message>
        <source>OCHA&apos;s code of the place itself.</source>
        <translation>Code du lieu selon l’OCHA.</translation>
    </message>
    <message>
        <source>OCHA, populated places</source>
        <translation>OCHA, lieux habités</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observateurs</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct.</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>Of two that disagree, the one shown first.</source>
        <translation>De deux chiffres qui divergent, celui qui est montré en premier.</translation>
    </message>
    <message>
        <source>One event, told apart from others</source>
        <translation>Un événement, distinct des autres</translation>
    </message>
    <message>
        <source>One place says</source>
        <translation>Un passage dit</translation>
    </message>
    <message>
        <source>One short line shown on the records it is about.</source>
        <translation>Une courte ligne affichée sur les fiches concernées.</translation>
    </message>
    <message>
        <source>Only where it is certainly the same.</source>
        <translation>Seulement s’il est sûrement le même.</translation>
    </message>
    <message>
        <source>Operational environment</source>
        <translation>Environnement opérationnel</translation>
    </message>
    <message>
        <source>Opposing pair</source>
        <translation>Paire opposée</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Other forces</source>
        <translation>Autres forces</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>P-code</source>
        <translation>P-code</translation>
    </message>
    <message>
        <source>P-code of the cercle</source>
        <translation>P-code du cercle</translation>
    </message>
    <message>
        <source>P-code of the commune</source>
        <translation>P-code de la commune</translation>
    </message>
    <message>
        <source>P-code of the region</source>
        <translation>P-code de la région</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Fait partie de</translation>
    </message>
    <message>
        <source>Part of the country only</source>
        <translation>Partie du pays seulement</translation>
    </message>
    <message>
        <source>Part of the police mandate</source>
        <translation>Partie du mandat de la police</translation>
    </message>
    <message>
        <source>Peace operations functions</source>
        <translation>Fonctions des opérations de paix</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Place known as</source>
        <translation>Précision du lieu</translation>
    </message>
    <message>
        <source>Place of the book</source>
        <translation>Lieu du livre</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Places on the map</source>
        <translation>Lieux de la carte</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Police ceiling</source>
        <translation>Plafond de police</translation>
    </message>
    <message>
        <source>Political</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Political institution</source>
        <translation>Institution politique</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Position from</source>
        <translation>Position selon</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Post held</source>
        <translation>Poste occupé</translation>
    </message>
    <message>
        <source>Post in short</source>
        <translation>Poste en abrégé</translation>
    </message>
    <message>
        <source>Posts held</source>
        <translation>Postes occupés</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Préféré</translation>
    </message>
    <message>
        <source>Printing slip</source>
        <translation>Coquille</translation>
    </message>
    <message>
        <source>Protest</source>
        <translation>Manifestation</translation>
    </message>
    <message>
        <source>Public web address, where the source gives one.</source>
        <translation>Adresse web publique, si la source en donne une.</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message>
        <source>Refugees</source>
        <translation>Réfugiés</translation>
    </message>
    <message>
        <source>Refugees by country and year (UNHCR)</source>
        <translation>Réfugiés par pays et par année (HCR)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Region only</source>
        <translation>Région seulement</translation>
    </message>
    <message>
        <source>Regional</source>
        <translation>Régional</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Reserve, estimated</source>
        <translation>Réserve, estimation</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Resolution or law</source>
        <translation>Résolution ou loi</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>Résolutions</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>River</source>
        <translation>Fleuve</translation>
    </message>
    <message>
        <source>SIPRI trend-indicator values</source>
        <translation>en valeur de l’indicateur de tendance du SIPRI</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <source>Seat of a cercle</source>
        <translation>Chef-lieu de cercle</translation>
    </message>
    <message>
        <source>Seat of a commune</source>
        <translation>Chef-lieu de commune</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Self-defence</source>
        <translation>Autodéfense</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sept.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
    <message>
        <source>Several events counted together</source>
        <translation>Plusieurs événements comptés ensemble</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Code court</translation>
    </message>
    <message>
        <source>Side A</source>
        <translation>Côté A</translation>
    </message>
    <message>
        <source>Side B</source>
        <translation>Côté B</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Social</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Spellings divided by semicolons.</source>
        <translation>Graphies séparées par des points-virgules.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>State forces</source>
        <translation>Forces de l’État</translation>
    </message>
    <message>
        <source>State-based conflict</source>
        <translation>Conflit étatique</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Déclaration</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Effectifs</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Cote</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The day on which the source says so.</source>
        <translation>Le jour où la source le dit.</translation>
    </message>
    <message>
        <source>The host of those from Mali; the origin of those in Mali.</source>
        <translation>Pays d’accueil de ceux du Mali&#x202f;; origine de ceux au Mali.</translation>
    </message>
    <message>
        <source>The post or part for which the source names this person.</source>
        <translation>Le poste ou le rôle pour lequel la source cite cette personne.</translation>
    </message>
    <message>
        <source>The publisher&apos;s own number of the event.</source>
        <translation>Numéro de l’événement chez l’éditeur.</translation>
    </message>
    <message>
        <source>There is no month {month}. Months run from 01 to 12.</source>
        <translation>Il n’y a pas de mois {month}. Les mois vont de 01 à 12.</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jeudi</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>To be determined</source>
        <translation>À déterminer</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Town or village</source>
        <translation>Ville ou village</translation>
    </message>
    <message>
        <source>Treaty</source>
        <translation>Traité</translation>
    </message>
    <message>
        <source>Troops, estimated</source>
        <translation>Effectifs, estimation</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>mardi</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>UCDP</source>
        <translation>UCDP</translation>
    </message>
    <message>
        <source>UCDP number</source>
        <translation>Numéro UCDP</translation>
    </message>
    <message>
        <source>UCDP&apos;s best estimate, with its low and high one where they differ from it.</source>
        <translation>Meilleure estimation de l’UCDP, avec la basse et la haute si elles en diffèrent.</translation>
    </message>
    <message>
        <source>UNSCR</source>
        <translation>Résolution CS ONU</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>dollars É.-U.</translation>
    </message>
    <message>
        <source>US dollars a year</source>
        <translation>dollars É.-U. par an</translation>
    </message>
    <message>
        <source>Unclear or undated</source>
        <translation>Imprécis ou non daté</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Unit in words</source>
        <translation>Unité en mots</translation>
    </message>
    <message>
        <source>United Nations</source>
        <translation>Nations Unies</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Violence against civilians</source>
        <translation>Violence contre des civils</translation>
    </message>
    <message>
        <source>Warn line</source>
        <translation>Ligne d’avertissement</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>mercredi</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Ce qu’elle demande</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>What it measures</source>
        <translation>Ce qu’il mesure</translation>
    </message>
    <message>
        <source>What the book shows, and why</source>
        <translation>Ce que montre le livre, et pourquoi</translation>
    </message>
    <message>
        <source>Where it differs from the indicator&apos;s.</source>
        <translation>Si elle diffère de celle de l’indicateur.</translation>
    </message>
    <message>
        <source>Where the source misprints the date.</source>
        <translation>Si la source imprime une date fausse.</translation>
    </message>
    <message>
        <source>Where the source names an observer.</source>
        <translation>Si la source cite un observateur.</translation>
    </message>
    <message>
        <source>Where the unit alone says too little: of adults.</source>
        <translation>Si l’unité seule en dit trop peu&#x202f;: des adultes.</translation>
    </message>
    <message>
        <source>Which year? Write it too, as in 22 May 2017.</source>
        <translation>Quelle année&#x202f;? Écrivez-la aussi, comme dans 22 mai 2017.</translation>
    </message>
    <message>
        <source>Who was killed or hurt</source>
        <translation>Qui a été tué ou blessé</translation>
    </message>
    <message>
        <source>Whose borders before 2016 hold the point; empty where only the country is known.</source>
        <translation>Celle dont les limites d’avant 2016 contiennent le point&#x202f;; vide si seul le pays est connu.</translation>
    </message>
    <message>
        <source>Wider area</source>
        <translation>Zone plus large</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Femme</translation>
    </message>
    <message>
        <source>Words of the source where the leader is not named.</source>
        <translation>Mots de la source quand le dirigeant n’est pas nommé.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>par an</translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation>vers [le |]{date}</translation>
    </message>
    <message>
        <source>above the earlier fee</source>
        <translation>au-dessus du tarif antérieur</translation>
    </message>
    <message>
        <source>alleged</source>
        <translation>allégué</translation>
    </message>
    <message>
        <source>also authorised</source>
        <translation>également autorisé</translation>
    </message>
    <message>
        <source>announced or condemned it</source>
        <translation>l’a annoncé ou condamné</translation>
    </message>
    <message>
        <source>appointed</source>
        <translation>a nommé</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approuvé</translation>
    </message>
    <message>
        <source>are found in</source>
        <translation>se trouvent dans</translation>
    </message>
    <message>
        <source>at</source>
        <translation>à</translation>
    </message>
    <message>
        <source>at 2015 prices</source>
        <translation>aux prix de 2015</translation>
    </message>
    <message>
        <source>attacked</source>
        <translation>a attaqué</translation>
    </message>
    <message>
        <source>authorised</source>
        <translation>autorisé</translation>
    </message>
    <message>
        <source>autumn</source>
        <translation>automne</translation>
    </message>
    <message>
        <source>battalions</source>
        <translation>bataillons</translation>
    </message>
    <message>
        <source>became</source>
        <translation>est devenu</translation>
    </message>
    <message>
        <source>between</source>
        <translation>entre</translation>
    </message>
    <message>
        <source>between {start} and {end}</source>
        <translation>entre [le |]{start} et [le |]{end}</translation>
    </message>
    <message>
        <source>births per 1,000 girls</source>
        <translation>naissances pour 1&#x202f;000 jeunes filles</translation>
    </message>
    <message>
        <source>births per 1,000 people</source>
        <translation>naissances pour 1&#x202f;000 habitants</translation>
    </message>
    <message>
        <source>borders</source>
        <translation>est limitrophe de</translation>
    </message>
    <message>
        <source>boycotted</source>
        <translation>a boycotté</translation>
    </message>
    <message>
        <source>broke away from</source>
        <translation>s’est détaché de</translation>
    </message>
    <message>
        <source>broke up into</source>
        <translation>s’est divisé en</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>au plus tard [le |en ]{date}</translation>
    </message>
    <message>
        <source>calls for ties to be cut with</source>
        <translation>appelle à rompre avec</translation>
    </message>
    <message>
        <source>came after</source>
        <translation>est venu après</translation>
    </message>
    <message>
        <source>came before</source>
        <translation>est venu avant</translation>
    </message>
    <message>
        <source>carried it out</source>
        <translation>auteur</translation>
    </message>
    <message>
        <source>children</source>
        <translation>enfants</translation>
    </message>
    <message>
        <source>children per woman</source>
        <translation>enfants par femme</translation>
    </message>
    <message>
        <source>civilians</source>
        <translation>civils</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>revendiqué</translation>
    </message>
    <message>
        <source>claimed an attack on</source>
        <translation>a revendiqué une attaque contre</translation>
    </message>
    <message>
        <source>claimed it</source>
        <translation>l’a revendiqué</translation>
    </message>
    <message>
        <source>computed by this book</source>
        <translation>calculé par ce livre</translation>
    </message>
    <message>
        <source>concerned</source>
        <translation>concerné</translation>
    </message>
    <message>
        <source>contributes to</source>
        <translation>contribue à</translation>
    </message>
    <message>
        <source>cooperates with</source>
        <translation>coopère avec</translation>
    </message>
    <message>
        <source>countries</source>
        <translation>pays</translation>
    </message>
    <message>
        <source>criticises</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>deaths</source>
        <translation>décès</translation>
    </message>
    <message>
        <source>deaths a year</source>
        <translation>décès par an</translation>
    </message>
    <message>
        <source>deaths from malicious acts</source>
        <translation>décès dus à des actes malveillants</translation>
    </message>
    <message>
        <source>deaths per 1,000 live births</source>
        <translation>décès pour 1&#x202f;000 naissances vivantes</translation>
    </message>
    <message>
        <source>deaths per 100,000 live births</source>
        <translation>décès pour 100&#x202f;000 naissances vivantes</translation>
    </message>
    <message>
        <source>deaths since April 2013</source>
        <translation>depuis avril 2013</translation>
    </message>
    <message>
        <source>declared it would follow</source>
        <translation>a déclaré suivre</translation>
    </message>
    <message>
        <source>displaced people</source>
        <translation>personnes déplacées</translation>
    </message>
    <message>
        <source>displacements</source>
        <translation>déplacements</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>contestée</translation>
    </message>
    <message>
        <source>disputes a border with</source>
        <translation>a un différend frontalier avec</translation>
    </message>
    <message>
        <source>districts</source>
        <translation>districts</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>established</source>
        <translation>a créé</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>attendu</translation>
    </message>
    <message>
        <source>families</source>
        <translation>familles</translation>
    </message>
    <message>
        <source>fighters</source>
        <translation>combattants</translation>
    </message>
    <message>
        <source>first priority</source>
        <translation>première priorité</translation>
    </message>
    <message>
        <source>from</source>
        <translation>depuis</translation>
    </message>
    <message>
        <source>funds</source>
        <translation>finance</translation>
    </message>
    <message>
        <source>gives logistical support to</source>
        <translation>apporte un soutien logistique à</translation>
    </message>
    <message>
        <source>grew from</source>
        <translation>est issu de</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>groupes</translation>
    </message>
    <message>
        <source>has as contributor</source>
        <translation>a pour contributeur</translation>
    </message>
    <message>
        <source>has as dissident branch</source>
        <translation>a pour branche dissidente</translation>
    </message>
    <message>
        <source>has as later generation</source>
        <translation>a pour génération suivante</translation>
    </message>
    <message>
        <source>has as member</source>
        <translation>a pour membre</translation>
    </message>
    <message>
        <source>has former members of</source>
        <translation>compte d’anciens membres de</translation>
    </message>
    <message>
        <source>has logistical support from</source>
        <translation>reçoit un soutien logistique de</translation>
    </message>
    <message>
        <source>has ties to</source>
        <translation>a des liens avec</translation>
    </message>
    <message>
        <source>highest in the world</source>
        <translation>rang mondial</translation>
    </message>
    <message>
        <source>in</source>
        <translation>dans</translation>
    </message>
    <message>
        <source>in all UN missions</source>
        <translation>dans toutes les missions de l’ONU</translation>
    </message>
    <message>
        <source>in international dollars</source>
        <translation>en dollars internationaux</translation>
    </message>
    <message>
        <source>in purchasing power</source>
        <translation>en parité de pouvoir d’achat</translation>
    </message>
    <message>
        <source>in rank</source>
        <translation>de rang</translation>
    </message>
    <message>
        <source>in the unit</source>
        <translation>dans l’unité</translation>
    </message>
    <message>
        <source>in uniform</source>
        <translation>en uniforme</translation>
    </message>
    <message>
        <source>in uniform allowed</source>
        <translation>en uniforme autorisés</translation>
    </message>
    <message>
        <source>includes</source>
        <translation>comprend</translation>
    </message>
    <message>
        <source>index</source>
        <translation>indice</translation>
    </message>
    <message>
        <source>international civilians</source>
        <translation>civils internationaux</translation>
    </message>
    <message>
        <source>is a dissident branch of</source>
        <translation>est une branche dissidente de</translation>
    </message>
    <message>
        <source>is a group whose ties should be cut, says</source>
        <translation>est un groupe avec lequel il faut rompre, selon</translation>
    </message>
    <message>
        <source>is a later generation of</source>
        <translation>est une génération ultérieure de</translation>
    </message>
    <message>
        <source>is a member of</source>
        <translation>est membre de</translation>
    </message>
    <message>
        <source>is a national of</source>
        <translation>a la nationalité de</translation>
    </message>
    <message>
        <source>is a recruiting ground of</source>
        <translation>est un lieu de recrutement de</translation>
    </message>
    <message>
        <source>is a relative of</source>
        <translation>est parent de</translation>
    </message>
    <message>
        <source>is allied with</source>
        <translation>est allié à</translation>
    </message>
    <message>
        <source>is authorised to support</source>
        <translation>est autorisé à soutenir</translation>
    </message>
    <message>
        <source>is based in</source>
        <translation>est basé à</translation>
    </message>
    <message>
        <source>is compared to</source>
        <translation>est comparé à</translation>
    </message>
    <message>
        <source>is criticised by</source>
        <translation>est critiqué par</translation>
    </message>
    <message>
        <source>is followed by</source>
        <translation>est suivi par</translation>
    </message>
    <message>
        <source>is fought by</source>
        <translation>est combattu par</translation>
    </message>
    <message>
        <source>is funded by</source>
        <translation>est financé par</translation>
    </message>
    <message>
        <source>is led by</source>
        <translation>est dirigé par</translation>
    </message>
    <message>
        <source>is made up of</source>
        <translation>se compose de</translation>
    </message>
    <message>
        <source>is mediated by</source>
        <translation>a pour médiateur</translation>
    </message>
    <message>
        <source>is modelled on</source>
        <translation>a pour modèle</translation>
    </message>
    <message>
        <source>is opposed by</source>
        <translation>a pour opposant</translation>
    </message>
    <message>
        <source>is part of</source>
        <translation>fait partie de</translation>
    </message>
    <message>
        <source>is prosecuted by</source>
        <translation>est poursuivi par</translation>
    </message>
    <message>
        <source>is rejected by</source>
        <translation>est rejeté par</translation>
    </message>
    <message>
        <source>is relied on by</source>
        <translation>sert d’appui à</translation>
    </message>
    <message>
        <source>is said to have attacked</source>
        <translation>aurait attaqué</translation>
    </message>
    <message>
        <source>is served by</source>
        <translation>est desservi par</translation>
    </message>
    <message>
        <source>is supported by</source>
        <translation>est soutenu par</translation>
    </message>
    <message>
        <source>is targeted by</source>
        <translation>est pris pour cible par</translation>
    </message>
    <message>
        <source>is the base of</source>
        <translation>est la base de</translation>
    </message>
    <message>
        <source>is the country of</source>
        <translation>est le pays de</translation>
    </message>
    <message>
        <source>is the model of</source>
        <translation>est le modèle de</translation>
    </message>
    <message>
        <source>is threatened by</source>
        <translation>est menacé par</translation>
    </message>
    <message>
        <source>is trained by</source>
        <translation>est formé par</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>a rejoint</translation>
    </message>
    <message>
        <source>kilometres</source>
        <translation>kilomètres</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>langues</translation>
    </message>
    <message>
        <source>leaders</source>
        <translation>dirigeants</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>dirige</translation>
    </message>
    <message>
        <source>local civilians</source>
        <translation>civils locaux</translation>
    </message>
    <message>
        <source>lost members to</source>
        <translation>a perdu des membres au profit de</translation>
    </message>
    <message>
        <source>may be supported by</source>
        <translation>peut être soutenu par</translation>
    </message>
    <message>
        <source>mediates</source>
        <translation>est médiateur de</translation>
    </message>
    <message>
        <source>merged again with</source>
        <translation>a de nouveau fusionné avec</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>a fusionné dans</translation>
    </message>
    <message>
        <source>miles</source>
        <translation>milles</translation>
    </message>
    <message>
        <source>military allowed</source>
        <translation>militaires autorisés</translation>
    </message>
    <message>
        <source>million US dollars</source>
        <translation>millions de dollars É.-U.</translation>
    </message>
    <message>
        <source>million US dollars a year</source>
        <translation>millions de dollars É.-U. par an</translation>
    </message>
    <message>
        <source>million euros</source>
        <translation>millions d’euros</translation>
    </message>
    <message>
        <source>million euros a year</source>
        <translation>millions d’euros par an</translation>
    </message>
    <message>
        <source>missions</source>
        <translation>missions</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>near</source>
        <translation>près de</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>not supported by a page</source>
        <translation>non appuyé par une page</translation>
    </message>
    <message>
        <source>observers</source>
        <translation>observateurs</translation>
    </message>
    <message>
        <source>of GDP</source>
        <translation>du PIB</translation>
    </message>
    <message>
        <source>of all deaths</source>
        <translation>de l’ensemble des décès</translation>
    </message>
    <message>
        <source>of births</source>
        <translation>des naissances</translation>
    </message>
    <message>
        <source>of children under 14</source>
        <translation>des enfants de moins de 14 ans</translation>
    </message>
    <message>
        <source>of children under 5</source>
        <translation>des enfants de moins de 5 ans</translation>
    </message>
    <message>
        <source>of exports</source>
        <translation>des exportations</translation>
    </message>
    <message>
        <source>of national income</source>
        <translation>du revenu national</translation>
    </message>
    <message>
        <source>of one-year-olds</source>
        <translation>des enfants d’un an</translation>
    </message>
    <message>
        <source>of people aged 15 and over</source>
        <translation>des personnes de 15 ans et plus</translation>
    </message>
    <message>
        <source>of people in towns</source>
        <translation>des habitants des villes</translation>
    </message>
    <message>
        <source>of seats</source>
        <translation>des sièges</translation>
    </message>
    <message>
        <source>of the age group</source>
        <translation>de la classe d’âge</translation>
    </message>
    <message>
        <source>of the labour force</source>
        <translation>de la population active</translation>
    </message>
    <message>
        <source>of the land</source>
        <translation>du territoire</translation>
    </message>
    <message>
        <source>of the land area</source>
        <translation>de la superficie</translation>
    </message>
    <message>
        <source>of the mission&apos;s capacity</source>
        <translation>des capacités de la mission</translation>
    </message>
    <message>
        <source>of the population</source>
        <translation>de la population</translation>
    </message>
    <message>
        <source>of the population, as printed</source>
        <translation>de la population, tel qu’imprimé</translation>
    </message>
    <message>
        <source>of the requirement</source>
        <translation>des besoins</translation>
    </message>
    <message>
        <source>of the vote</source>
        <translation>des voix</translation>
    </message>
    <message>
        <source>of those in uniform</source>
        <translation>des effectifs en uniforme</translation>
    </message>
    <message>
        <source>of those screened</source>
        <translation>des personnes dépistées</translation>
    </message>
    <message>
        <source>of women aged 15 and over</source>
        <translation>des femmes de 15 ans et plus</translation>
    </message>
    <message>
        <source>one source</source>
        <translation>une source</translation>
    </message>
    <message>
        <source>operates against</source>
        <translation>opère contre</translation>
    </message>
    <message>
        <source>operates in</source>
        <translation>opère à</translation>
    </message>
    <message>
        <source>opposes</source>
        <translation>s’oppose à</translation>
    </message>
    <message>
        <source>organised it</source>
        <translation>organisateur</translation>
    </message>
    <message>
        <source>other deaths</source>
        <translation>autres décès</translation>
    </message>
    <message>
        <source>parties</source>
        <translation>partis</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>people deployed</source>
        <translation>personnes déployées</translation>
    </message>
    <message>
        <source>per 1,000 people</source>
        <translation>pour 1&#x202f;000 habitants</translation>
    </message>
    <message>
        <source>per 100 people</source>
        <translation>pour 100 habitants</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>pour cent</translation>
    </message>
    <message>
        <source>personnel</source>
        <translation>membres du personnel</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>pledged</source>
        <translation>promis</translation>
    </message>
    <message>
        <source>pledged allegiance to</source>
        <translation>a prêté allégeance à</translation>
    </message>
    <message>
        <source>police</source>
        <translation>policiers</translation>
    </message>
    <message>
        <source>police allowed</source>
        <translation>policiers autorisés</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>reporté</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>priorité</translation>
    </message>
    <message>
        <source>projected</source>
        <translation>projeté</translation>
    </message>
    <message>
        <source>prosecutes</source>
        <translation>poursuit</translation>
    </message>
    <message>
        <source>received the allegiance of</source>
        <translation>a reçu l’allégeance de</translation>
    </message>
    <message>
        <source>recruits from</source>
        <translation>recrute à</translation>
    </message>
    <message>
        <source>refugees</source>
        <translation>réfugiés</translation>
    </message>
    <message>
        <source>rejects</source>
        <translation>rejette</translation>
    </message>
    <message>
        <source>relies on</source>
        <translation>s’appuie sur</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>a remplacé</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>rapporté</translation>
    </message>
    <message>
        <source>responded</source>
        <translation>a réagi</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>relue</translation>
    </message>
    <message>
        <source>said to have carried it out</source>
        <translation>auteur présumé</translation>
    </message>
    <message>
        <source>seats</source>
        <translation>sièges</translation>
    </message>
    <message>
        <source>sees operations by</source>
        <translation>voit opérer</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>dessert</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>a signé</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>depuis [le |]{date}</translation>
    </message>
    <message>
        <source>split from</source>
        <translation>s’est séparé de</translation>
    </message>
    <message>
        <source>spring</source>
        <translation>printemps</translation>
    </message>
    <message>
        <source>square kilometres</source>
        <translation>kilomètres carrés</translation>
    </message>
    <message>
        <source>staff officers</source>
        <translation>officiers d’état-major</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>affirmé</translation>
    </message>
    <message>
        <source>stated as fact</source>
        <translation>donné pour établi</translation>
    </message>
    <message>
        <source>states</source>
        <translation>États</translation>
    </message>
    <message>
        <source>stayed away</source>
        <translation>ne s’est pas présenté</translation>
    </message>
    <message>
        <source>summer</source>
        <translation>été</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>soutient</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>prend pour cible</translation>
    </message>
    <message>
        <source>threatens</source>
        <translation>menace</translation>
    </message>
    <message>
        <source>times</source>
        <translation>fois</translation>
    </message>
    <message>
        <source>times the size of Texas</source>
        <translation>fois la taille du Texas</translation>
    </message>
    <message>
        <source>times today&apos;s population</source>
        <translation>fois la population actuelle</translation>
    </message>
    <message>
        <source>took part</source>
        <translation>a pris part</translation>
    </message>
    <message>
        <source>trains</source>
        <translation>forme</translation>
    </message>
    <message>
        <source>troops</source>
        <translation>soldats</translation>
    </message>
    <message>
        <source>two sources</source>
        <translation>deux sources</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>imprécis</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>non confirmé</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>jusqu’[au |en ]{date}</translation>
    </message>
    <message>
        <source>vehicles</source>
        <translation>véhicules</translation>
    </message>
    <message>
        <source>victim</source>
        <translation>victime</translation>
    </message>
    <message>
        <source>violated</source>
        <translation>a violé</translation>
    </message>
    <message>
        <source>volunteers</source>
        <translation>volontaires</translation>
    </message>
    <message>
        <source>was appointed by</source>
        <translation>a été nommé par</translation>
    </message>
    <message>
        <source>was attacked by</source>
        <translation>a été attaqué par</translation>
    </message>
    <message>
        <source>was boycotted by</source>
        <translation>a été boycotté par</translation>
    </message>
    <message>
        <source>was earlier</source>
        <translation>était auparavant</translation>
    </message>
    <message>
        <source>was established by</source>
        <translation>a été créé par</translation>
    </message>
    <message>
        <source>was founded as</source>
        <translation>a été fondé sous le nom de</translation>
    </message>
    <message>
        <source>was joined by</source>
        <translation>a été rejoint par</translation>
    </message>
    <message>
        <source>was left by</source>
        <translation>a été quitté par</translation>
    </message>
    <message>
        <source>was renamed</source>
        <translation>a été renommé</translation>
    </message>
    <message>
        <source>was replaced by</source>
        <translation>a été remplacé par</translation>
    </message>
    <message>
        <source>was reportedly attacked by</source>
        <translation>aurait été attaqué par</translation>
    </message>
    <message>
        <source>was signed by</source>
        <translation>a été signé par</translation>
    </message>
    <message>
        <source>was the target of an attack claimed by</source>
        <translation>a été visé par une attaque revendiquée par</translation>
    </message>
    <message>
        <source>was violated by</source>
        <translation>a été violé par</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semaines</translation>
    </message>
    <message>
        <source>winter</source>
        <translation>hiver</translation>
    </message>
    <message>
        <source>women</source>
        <translation>femmes</translation>
    </message>
    <message>
        <source>years</source>
        <translation>ans</translation>
    </message>
    <message>
        <source>years of age</source>
        <translation>ans</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>{date} (uncertain)</source>
        <translation>{date} (incertain)</translation>
    </message>
    <message>
        <source>{date} or later</source>
        <translation>[le |en ]{date} ou plus tard</translation>
    </message>
    <message>
        <source>{day} {month} {year} is not a {weekday}.</source>
        <translation>Le {day} {month} {year} n’est pas un {weekday}.</translation>
    </message>
    <message>
        <source>{decade}s</source>
        <translation>années {decade}</translation>
    </message>
    <message>
        <source>{month} {year} has no day {day}.</source>
        <translation>Il n’y a pas de {day} {month} {year}.</translation>
    </message>
    <message>
        <source>“{text}” cannot be read as a date. Write 22 May 2017, May 2017 or 2017-05-22/2017-05-23.</source>
        <translation>«&#x202f;{text}&#x202f;» ne se lit pas comme une date. Écrivez 22 mai 2017, mai 2017 ou 2017-05-22/2017-05-23.</translation>
    </message>
    <message>
        <source>“{text}” cannot be read as a figure. Write 80, at least 5, about 4,100 or 50–62.</source>
        <translation>«&#x202f;{text}&#x202f;» ne se lit pas comme un chiffre. Écrivez 80, au moins 5, environ 4&#x202f;100 ou 50–62.</translation>
    </message>
    <message>
        <source>“{text}” ends before it begins.</source>
        <translation>«&#x202f;{text}&#x202f;» finit avant de commencer.</translation>
    </message>
</context>
<context>
    <name>editions</name>
    <message>
        <source>Estimate, 10 Jul 2017</source>
        <translation>Estimation, 10 juil. 2017</translation>
    </message>
    <message>
        <source>Second edition</source>
        <translation>Deuxième édition</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>La vôtre</translation>
    </message>
    <message>
        <source>2nd ed.</source>
        <translation>2ᵉ éd.</translation>
    </message>
    <message>
        <source>own</source>
        <translation>à vous</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>{problem} You are reading the book that came with the program.</source>
        <translation>{problem} Vous lisez le livre fourni avec le programme.</translation>
    </message>
    <message>
        <source>A newer edition came with the program. Your book holds your own changes and stays as it is.</source>
        <translation>Une édition plus récente est fournie avec le programme. Votre livre contient vos propres modifications et reste tel quel.</translation>
    </message>
    <message>
        <source>The book was brought up to date. The earlier one is kept among the backups.</source>
        <translation>Le livre a été mis à jour. Le précédent est conservé parmi les sauvegardes.</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>The book cannot be opened</source>
        <translation>Le livre ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Your book cannot be opened</source>
        <translation>Votre livre ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>It can be kept under another name, untouched, while you go on with a fresh book.</source>
        <translation>Il peut être conservé sous un autre nom, intact, pendant que vous continuez avec un livre neuf.</translation>
    </message>
    <message>
        <source>Keep it and start fresh</source>
        <translation>Le conserver et repartir à neuf</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Something went wrong that should not. Your book is unchanged and you can go on. Details are in {log}.</source>
        <translation>Un problème inattendu s’est produit. Votre livre est intact et vous pouvez continuer. Les détails sont dans {log}.</translation>
    </message>
    <message>
        <source>An unexpected error</source>
        <translation>Une erreur inattendue</translation>
    </message>
</context>
<context>
    <name>rescuing</name>
    <message>
        <source>{path} is damaged: a part of it cannot be read.</source>
        <translation>{path} est endommagé&#x202f;: une partie en est illisible.</translation>
    </message>
    <message>
        <source>The book was mended.</source>
        <translation>Le livre a été réparé.</translation>
    </message>
    <message>
        <source>The book was put right; one later edit was carried over.</source>
        <translation>Le livre a été remis en état&#x202f;; une modification ultérieure a été reprise.</translation>
    </message>
    <message>
        <source>The book was put right; later edits carried over: {count}.</source>
        <translation>Le livre a été remis en état&#x202f;; modifications ultérieures reprises&#x202f;: {count}.</translation>
    </message>
    <message>
        <source>Edits that need what is lost, and so could not be: {count}.</source>
        <translation>Modifications qui reposent sur ce qui est perdu, et n’ont pu l’être&#x202f;: {count}.</translation>
    </message>
    <message>
        <source>The damaged file is kept as {name}.</source>
        <translation>Le fichier endommagé est gardé sous le nom {name}.</translation>
    </message>
    <message>
        <source>You are reading what is left of a damaged book: {count} records. Nothing can be changed in it.</source>
        <translation>Vous lisez ce qui reste d’un livre endommagé&#x202f;: {count} fiches. Rien ne peut y être modifié.</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Your book is ready: {sections} sections, {actors} actors and {events} events. No network is needed.</source>
        <translation>Votre livre est prêt&#x202f;: {sections} sections, {actors} acteurs et {events} événements. Aucun réseau n’est nécessaire.</translation>
    </message>
</context>
<context>
    <name>tabs</name>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>unlocking</name>
    <message>
        <source>Your book is protected. Its passphrase opens it.</source>
        <translation>Votre livre est protégé. Sa phrase secrète l’ouvre.</translation>
    </message>
    <message>
        <source>{name} may be a protected book; then its passphrase opens it.</source>
        <translation>{name} est peut-être un livre protégé&#x202f;; sa phrase secrète l’ouvre alors.</translation>
    </message>
    <message>
        <source>Opening the book…</source>
        <translation>Ouverture du livre…</translation>
    </message>
    <message>
        <source>Without its passphrase nobody can open this book, and it cannot be found out.</source>
        <translation>Sans sa phrase secrète, personne ne peut ouvrir ce livre, et rien ne permet de la retrouver.</translation>
    </message>
    <message>
        <source>The protected book is kept as {name}. This new one is not protected.</source>
        <translation>Le livre protégé est conservé sous le nom {name}. Le nouveau n’est pas protégé.</translation>
    </message>
</context>
</TS>
