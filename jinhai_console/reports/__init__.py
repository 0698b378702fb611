"""Paper and files: a sheet's data through a Typst template to PDF and PNG; XLSX and CSV."""
