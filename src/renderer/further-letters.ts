/** Those of our typeface that letters.css leaves out: Greek, Cyrillic, Vietnamese and the rarer Latin ones. */
import '@fontsource-variable/inter/wght.css'
