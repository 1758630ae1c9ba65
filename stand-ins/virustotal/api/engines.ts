/** Names of engines as VirusTotal's interface spells them; 98, the most that third parties report. */
export const ENGINES: readonly string[] =
  `0xSI_f33d|ADMINUSLabs|AILabs (MONITORAPP)|Abusix|Acronis|AlienVault|AlphaMountain.ai|AlphaSOC
Antiy-AVL|ArcSight Threat Intelligence|Artists Against 419|AutoShun|Axur|Bfore.Ai PreCrime|BitDefender|Bkav
BlockList|Blueliv|CINS Army|CMC Threat Intelligence|CRDF|CSIS Security Group|Certego|ChainPatrol
Chong Lua Dao|Cluster25|Criminal IP|CyRadar|Cyan|Cyble|CyberCrime|DNS8
Dr.Web|EmergingThreats|Emsisoft|Ermes|ESET|ESTsecurity|Feodo Tracker|Forcepoint ThreatSeeker
Fortinet|FraudScore|G-Data|GCP Abuse Intelligence|Google Safebrowsing|GreenSnow|Gridinsoft|Heimdal Security
Hunt.io Intelligence|IPsum|Juniper Networks|K7AntiVirus|Kaspersky|Lionic|Lumu|MalwarePatrol
MalwareURL|Malwared|Mimecast|Netcraft|NotMining|Nucleon|OpenPhish|PREBYTES
PhishFort|PhishLabs|Phishing Database|Phishtank|PrecisionSec|Quick Heal|Quttera|Rising
SCUMWARE.org|SOCRadar|SafeToOpen|Sangfor|Sansec eComscan|Scantitan|Seclookup|SecureBrain
Segasec|Snort IP sample list|Sophos|Spam404|StopForumSpam|Sucuri SiteCheck|ThreatHive|Threatsourcing
Trustwave|URLQuery|URLhaus|Underworld|VIPRE|ViriBack|Webroot|Xcitium Verdict Cloud
Yandex Safebrowsing|ZeroCERT`.split(/[|\n]/);
