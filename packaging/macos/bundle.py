"""What Info.plist says of Frontload.app: its version, and the files and folders that may be dropped on it."""

from __future__ import annotations

from frontload import __version__

IMAGES = [
    "public.jpeg", "public.png", "public.tiff", "public.heic", "public.heif", "public.avif",
    "org.webmproject.webp", "com.compuserve.gif", "com.microsoft.bmp",
]  # fmt: skip
INFO = {
    "CFBundleName": "Frontload",
    "CFBundleDisplayName": "Frontload",
    "CFBundleShortVersionString": __version__,
    "CFBundleVersion": __version__,
    "LSApplicationCategoryType": "public.app-category.photography",
    "LSMinimumSystemVersion": "13.0",  # of Qt 6.11 and 6.12
    "NSHighResolutionCapable": True,
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Folder",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "None",  # never what a double click opens folders with
            "LSItemContentTypes": ["public.folder"],
        },
        {
            "CFBundleTypeName": "Image",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": IMAGES,
        },
    ],
}
