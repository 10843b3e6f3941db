-- Which images and colours come back, and in how many scenes?
-- story: the story's key
-- title: its title
-- author: its author
-- year: its year
-- genre: its genre
-- motif: the image or colour
-- kind: image or colour
-- scenes: scenes that have it
-- share: those scenes' share of all scenes, 0 to 1
SELECT
    library.story,
    library.title,
    library.author,
    library.year,
    library.genre,
    motifs.name AS motif,
    motifs.kind,
    count(motif_scenes.scene) AS scenes,
    round(count(motif_scenes.scene) / library.scenes, 4) AS share
FROM motifs
JOIN library ON library.story = motifs.story
LEFT JOIN motif_scenes ON motif_scenes.story = motifs.story AND motif_scenes.motif = motifs.id
GROUP BY library.story, library.title, library.author, library.year, library.genre, motifs.id, motifs.name, motifs.kind,
    library.scenes
ORDER BY scenes DESC, motif, library.title
