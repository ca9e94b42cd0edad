; The installer for one Windows user: no administrator, start menu, "Send to", uninstall. Made by build.py:
;   makensis -DVERSION=1.2.3 -DAPP=folder -DICON=file.ico -DOUT=file.exe frontload.nsi
; Silent: frontload-1.2.3-windows-amd64.exe /S [/D=folder], and Uninstall.exe /S.

Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Frontload"
!define RUNNING "Frontload is running, or the sandbox that holds its delivered images is. It is ended now; \
the queue is kept and goes on at the next start."

Name "Frontload"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Frontload"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
SetCompressor /SOLID lzma
BrandingText "Frontload ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Frontload.exe"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Windows lets nobody replace a program that runs. After "OK", or silently, ours is ended: the journal is as safe
; as after a power cut.
!macro EndRunning un
  Function ${un}EndRunning
    IfFileExists "$INSTDIR\Frontload.exe" 0 free
    ClearErrors
    FileOpen $0 "$INSTDIR\Frontload.exe" a
    IfErrors 0 opened
    MessageBox MB_OKCANCEL|MB_ICONINFORMATION "${RUNNING}" /SD IDOK IDOK +2
    Abort
    nsExec::Exec 'taskkill /F /T /IM Frontload.exe'
    Pop $0
    nsExec::Exec 'taskkill /F /T /IM frontload-cli.exe'
    Pop $0
    Sleep 1000
    Goto free
  opened:
    FileClose $0
  free:
  FunctionEnd
!macroend
!insertmacro EndRunning ""
!insertmacro EndRunning "un."

; only what is ours: whoever installed into a folder with other files keeps those
!macro RemoveProgram
  Delete "$INSTDIR\Frontload.exe"
  Delete "$INSTDIR\frontload-cli.exe"
  RMDir /r "$INSTDIR\_internal"
!macroend

Section
  Call EndRunning
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${APP}\*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Frontload.lnk" "$INSTDIR\Frontload.exe"
  CreateShortcut "$SENDTO\Frontload.lnk" "$INSTDIR\Frontload.exe"
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${KEY}" "DisplayName" "Frontload"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\Frontload.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "The Frontload authors"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  Call un.EndRunning
  !insertmacro RemoveProgram
  Delete "$SMPROGRAMS\Frontload.lnk"
  Delete "$SENDTO\Frontload.lnk"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
